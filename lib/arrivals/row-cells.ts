import type { RowCells } from "./read-row.ts";
import { NOTICE_FIELDS, type TypedNotice } from "./typed-notice.ts";

/** What was typed, as the cells of a row of a table: the property stands beside them. */
export function rowCells({ children, ...typed }: TypedNotice): RowCells {
  const fields = NOTICE_FIELDS.map((field) => [field, typed[field]] as const);
  const spelt = children.map((child) =>
    [child.surname, child.givenNames, child.birthDate, child.passportNumber].join(", "),
  );
  return Object.fromEntries([...fields, ["children", spelt.join("; ")] as const]);
}
