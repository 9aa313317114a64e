import { maxMrzLength } from "#lib/arrivals/mrz-prefill.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** A way to fill in the form from another source. */
export interface Filling {
  readonly title: string;
  /** The intent of its button. */
  readonly intent: string;
  readonly fields: readonly Field[];
}

/** The sources from which the form of a notice can be filled in, in the reader's language. */
export function fillings(locale: Locale): readonly Filling[] {
  const t = translator(locale, "arrivals");
  const number = { kind: "text", width: 20, maxLength: 40, spellCheck: false, mono: true } as const;
  return [
    {
      title: t("fill.passport"),
      intent: "fill-mrz",
      fields: [
        {
          kind: "textarea",
          name: "mrz",
          label: t("fill.mrz"),
          hint: t("fill.mrz-hint"),
          rows: 3,
          maxLength: maxMrzLength,
          mono: true,
        },
      ],
    },
    {
      title: t("fill.visa"),
      intent: "fill-visa",
      fields: [
        { ...number, name: "fill-visa-number", label: t("fill.visa-number") },
        { ...number, name: "fill-passport-number", label: t("fill.passport-number") },
      ],
    },
    {
      title: t("fill.earlier"),
      intent: "fill-earlier",
      fields: [{ ...number, name: "fill-earlier-passport", label: t("fill.earlier-passport") }],
    },
  ];
}
