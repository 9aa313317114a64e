import { offeredPurposes, type Policy } from "#lib/domain/policy.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import { dateInputs } from "#lib/platform/forms/kinds.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** The questions of the page in order, with the purposes that are offered. */
export function eligibilityFields(locale: Locale, policy: Policy): readonly Field[] {
  const t = translator(locale, "eligibility");
  const rules = translator(locale, "rules");
  const parts = dateInputs(locale);
  const date = (name: "expiry" | "entry" | "exit"): Field => ({
    kind: "date",
    name,
    label: t(`field.${name}`),
    hint: t(`field.${name}-hint`),
    parts,
  });
  return [
    {
      kind: "text",
      name: "territory",
      label: t("field.territory"),
      hint: t("field.territory-hint"),
      maxLength: 100,
      width: 30,
      spellCheck: false,
    },
    {
      kind: "radios",
      name: "purpose",
      label: t("field.purpose"),
      options: offeredPurposes(policy).map(({ purpose }) => ({
        value: purpose,
        label: rules(`purpose.${purpose}`),
        hint: rules(`purpose-hint.${purpose}`),
      })),
    },
    date("expiry"),
    date("entry"),
    date("exit"),
  ];
}
