import { fieldProblemText } from "#lib/arrivals/problem-text.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { FieldFault } from "./field-fault.ts";

/** The faults of a field, in words: of the shape, of a rule, or of what was typed, each where its texts are. */
export function faultText(locale: Locale, { field, fault, values }: FieldFault): string {
  const [t, rules] = [translator(locale, "host-api"), translator(locale, "rules")];
  if (t.has(`fault.${fault}`)) return `${field || "body"}: ${t(`fault.${fault}`)}`;
  if (rules.has(`problem.${fault}`)) return rules(`problem.${fault}`, values);
  return fieldProblemText(locale, {
    field: field.replace(/^address\./, ""),
    code: fault,
    ...(values && { values }),
  });
}
