import { fieldProblemText } from "#lib/arrivals/problem-text.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { FieldFault } from "./field-fault.ts";

/** The fault of a field as text: of the structure, of a rule, or of the typed value, each from its own texts. */
export function faultText(locale: Locale, { field, fault, values }: FieldFault): string {
  const [t, rules] = [translator(locale, "host-api"), translator(locale, "rules")];
  const [ofShape, ofRule] = [`fault.${fault}`, `problem.${fault}`];
  if (t.has(ofShape)) return `${field || "body"}: ${t(ofShape)}`;
  if (rules.has(ofRule)) return rules(ofRule, values);
  return fieldProblemText(locale, {
    field: field.replace(/^address\./, ""),
    code: fault,
    ...(values && { values }),
  });
}
