import { maxMrzLength } from "#lib/arrivals/mrz-prefill.ts";
import { noticeSections } from "#lib/arrivals/notice-form.ts";
import { maxScanned } from "#lib/arrivals/scan-passports.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** The passports' lines, and the fields of a notice that all the guests share. */
export function scanFields(wishes: Parameters<typeof noticeSections>[0]): readonly Field[] {
  const t = translator(wishes.locale, "arrivals");
  const [, ...shared] = noticeSections(wishes);
  return [
    {
      kind: "textarea",
      name: "mrz",
      label: t("scan.mrz"),
      hint: t("scan.mrz-hint"),
      rows: 10,
      maxLength: maxScanned * maxMrzLength,
      mono: true,
    },
    ...shared.flatMap(({ fields }) => fields),
  ];
}
