import type { ArrivalProblem } from "#lib/domain/r8-arrival-notice.ts";
import type { FieldProblem } from "#lib/platform/forms/fields.ts";
import { formatList } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOf, translator } from "#lib/platform/i18n/translator.ts";
import { columnFacts, type TableColumn } from "./table-columns.ts";

/** The name of a field; for a child's, with the child's number. */
function noticeFieldLabel(locale: Locale, field: string): string {
  const t = translator(locale, "arrivals");
  const child = /^children\.(\d+)\.(\w+)$/.exec(field);
  if (!child) return textOf(t, `field.${field}`);
  return t("child", { number: Number(child[1]) + 1, field: textOf(t, `field.${child[2]}`) });
}

/** The fault of a field of a notice, in the reader's language. */
export function fieldProblemText(locale: Locale, { field, code, values }: FieldProblem): string {
  const [t, address] = [translator(locale, "arrivals"), translator(locale, "address")];
  const label = noticeFieldLabel(locale, field);
  const own = code.replace(/^address\./, "");
  const ofAddress = `problem.${field}.${own}`;
  if (own !== code && address.has(ofAddress)) return address(ofAddress);
  // A table does not show the possible answers next to the cell.
  const options = code === "choice-table" ? columnFacts(locale, field as TableColumn).answers : [];
  return textOf(t, `problem.${own}`, {
    label,
    max: 0,
    options: formatList(locale, options, "plain"),
    ...values,
  });
}

/** The violated rule, in the reader's language. */
export const ruleProblemText = (locale: Locale, { field, reason }: ArrivalProblem): string => {
  const text = translator(locale, "rules")(`problem.${reason}`);
  return field.startsWith("children.")
    ? translator(locale, "arrivals")("child-problem", { label: noticeFieldLabel(locale, field), text })
    : text;
};
