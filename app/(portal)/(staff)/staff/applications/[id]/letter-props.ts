import { formTexts } from "#components/form/form-texts.ts";
import type { CaseFile } from "#lib/applications/review/load-case.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import { type Locale, languages } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { LetterFormProps } from "./letter-form.tsx";

interface Words {
  readonly heading: string;
  readonly lead: string;
  /** Fields above the text. */
  readonly fields?: readonly Field[];
  readonly warnings: readonly string[];
  readonly send: string;
}

/** The common parts of letter forms: the text in the applicant's language, and the labels of writing and previewing. */
export function letterProps(
  locale: Locale,
  { id, recipient }: CaseFile,
  { heading, lead, fields = [], warnings, send }: Words,
): Omit<LetterFormProps, "action"> {
  const t = translator(locale, "decisions");
  const language = languages[recipient.locale].name;
  return {
    applicationId: id,
    heading,
    lead,
    fields: [
      ...fields,
      {
        kind: "textarea",
        name: "text",
        label: t("form.text"),
        hint: t("form.text-hint", { language }),
        rows: 8,
      },
    ],
    texts: formTexts(locale, heading, t("form.preview")),
    preview: {
      title: formTexts(locale, t("form.preview-title")).title,
      heading: t("form.preview-title"),
      lead: t("form.preview-lead"),
      warnings,
      send,
      change: t("form.change"),
      language: recipient.locale,
    },
  };
}
