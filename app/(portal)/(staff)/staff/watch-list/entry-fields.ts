import type { Field } from "#lib/platform/forms/field.ts";
import type { FormValues } from "#lib/platform/forms/form-state.ts";
import { dateInputs } from "#lib/platform/forms/kinds.ts";
import { threePartValues } from "#lib/platform/forms/three-part-date.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { WatchEntry } from "#lib/watch-list/entry.ts";

/** The fields of an entry, the name first. */
export function entryFields(locale: Locale): readonly Field[] {
  const t = translator(locale, "watch-list");
  const parts = dateInputs(locale);
  const plain = { spellCheck: false, autoComplete: "off" } as const;
  return [
    {
      kind: "text",
      name: "surname",
      label: t("field.surname"),
      hint: t("field.name-hint"),
      maxLength: 100,
      ...plain,
    },
    { kind: "text", name: "givenNames", label: t("field.givenNames"), maxLength: 100, ...plain },
    { kind: "date", name: "birthDate", label: t("field.birthDate"), parts },
    {
      kind: "text",
      name: "passportNumber",
      label: t("field.passportNumber"),
      width: 20,
      mono: true,
      ...plain,
    },
    {
      kind: "text",
      name: "issuingState",
      label: t("field.issuingState"),
      hint: t("field.issuingState-hint"),
      width: 4,
      maxLength: 3,
      mono: true,
      ...plain,
    },
    { kind: "textarea", name: "reason", label: t("field.reason"), hint: t("field.reason-hint"), rows: 4 },
    { kind: "date", name: "expiresOn", label: t("field.expiresOn"), parts },
  ];
}

/** An entry as the values of its fields. */
export const entryValues = ({
  surname,
  givenNames,
  birthDate,
  passport,
  reason,
  expiresOn,
}: WatchEntry): FormValues => ({
  surname,
  givenNames,
  ...(birthDate ? threePartValues("birthDate", birthDate) : {}),
  passportNumber: passport?.number ?? "",
  issuingState: passport?.state ?? "",
  reason,
  ...threePartValues("expiresOn", expiresOn),
});
