import { ADDRESS_FIELDS } from "#lib/domain/address.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { assumedValues, type FieldProblem, fieldNames, normalTexts } from "#lib/platform/forms/fields.ts";
import { readDate } from "#lib/platform/tables/read-date.ts";
import { lineFields, type TypedChild, type TypedNotice } from "./fields.ts";
import type { OwnProperty } from "./own-properties.ts";
import type { NoticeToSend } from "./plan-notices.ts";
import { readNotice } from "./read-notice.ts";
import type { TableColumn } from "./table-columns.ts";

export type RowCells = Readonly<Partial<Record<TableColumn, string>>>;

interface Circumstances {
  readonly policy: Policy;
  readonly properties: readonly OwnProperty[];
  /** The property of rows without one. */
  readonly propertyId: string | null;
}

/** A row as the values of the notice's form: texts become choices, dates get the form's format. */
export interface TypedRow {
  readonly typed: TypedNotice;
  readonly property: OwnProperty | undefined;
  readonly problems: readonly FieldProblem[];
}

/** Typed values as the cells of a table row; the property is separate. */
export function rowCells({ children, ...typed }: TypedNotice): RowCells {
  const spelt = children.map((child) =>
    [child.surname, child.givenNames, child.birthDate, child.passportNumber].join(", "),
  );
  return { ...typed, children: spelt.join("; ") };
}

/** Converts a table row to typed values; unknown texts are kept. */
export function typeRow(cells: RowCells, { policy, properties, propertyId }: Circumstances): TypedRow {
  const problems: FieldProblem[] = [];
  const named = (cells.property ?? "").trim();
  const property = properties.find(({ id, name }) =>
    named === "" ? id === propertyId : name.toUpperCase() === named.toUpperCase(),
  );
  if (named !== "" && !property) problems.push({ field: "property", code: "property-table" });
  const { dwelling = "", ...assumed } = assumedValues(lineFields);
  const given = fieldNames(lineFields).filter((field) => cells[field]?.trim());
  const typed: TypedNotice = {
    ...normalTexts(
      lineFields,
      {
        ...assumed,
        dwelling: property ? dwelling : "",
        ...Object.fromEntries(given.map((field) => [field, cells[field]])),
      },
      policy,
    ),
    children: readChildren(cells.children ?? "", problems),
  };
  return { typed, property, problems };
}

/** Reads a table row into a notice. Problem: the unreadable cells. */
export function readRow(
  cells: RowCells,
  circumstances: Circumstances,
): Result<NoticeToSend, readonly FieldProblem[]> {
  const { typed, property, problems: found } = typeRow(cells, circumstances);
  const problems = [...found];
  const isElsewhere = ADDRESS_FIELDS.some((field) => typed[field].trim() !== "");
  const address = isElsewhere ? undefined : property?.address;
  const read = readNotice(circumstances.policy, { ...typed, ...address });
  if (!read.ok) problems.push(...read.problem.map(asTableProblem));
  return read.ok && problems.length === 0
    ? ok({ ...read.value, propertyId: property?.id ?? null })
    : problem(problems);
}

/** A table does not show the possible answers next to the cell, so the problem lists them. */
const asTableProblem = (found: FieldProblem): FieldProblem =>
  found.code === "choice-unknown" || (found.field === "region" && found.code === "address.missing")
    ? { ...found, code: "choice-table" }
    : found;

/** `SURNAME, GIVEN NAMES, birth date, passport number; SURNAME, …` */
function readChildren(cell: string, problems: FieldProblem[]): TypedChild[] {
  return cell
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map((one) => {
      const parts = one.split(",").map((part) => part.trim());
      if (parts.length < 3 || parts.length > 4) problems.push({ field: "children", code: "children-table" });
      const [surname = "", givenNames = "", birthDate = "", passportNumber = ""] = parts;
      return { surname, givenNames, birthDate: readDate(birthDate) ?? birthDate, passportNumber };
    });
}
