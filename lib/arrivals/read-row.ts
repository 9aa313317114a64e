import type { Policy } from "#lib/domain/policy.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { readDate } from "#lib/platform/tables/read-date.ts";
import { nationalityCode } from "./nationality-code.ts";
import type { OwnProperty } from "./own-properties.ts";
import type { NoticeToSend } from "./plan-notices.ts";
import { readNotice } from "./read-notice.ts";
import { choiceCode, choiceColumns, dateColumns, type TableColumn } from "./table-columns.ts";
import { emptyNotice, type NoticeFieldProblem, type TypedChild, type TypedNotice } from "./typed-notice.ts";

export type RowCells = Readonly<Partial<Record<TableColumn, string>>>;

interface Circumstances {
  readonly policy: Policy;
  readonly properties: readonly OwnProperty[];
  /** The property of rows that name none. */
  readonly propertyId: string | null;
}

const addressColumns = ["region", "kato", "locality", "street", "house", "flat"] as const;

/** A row as it would be typed into the form of a notice: words as choices, dates as the form takes them. */
export interface TypedRow {
  readonly typed: TypedNotice;
  readonly property: OwnProperty | undefined;
  readonly problems: readonly NoticeFieldProblem[];
}

/** Puts one row of a table as it would be typed; what is not understood stays as it is. */
export function typeRow(cells: RowCells, { policy, properties, propertyId }: Circumstances): TypedRow {
  const problems: NoticeFieldProblem[] = [];
  const text = (column: TableColumn): string => cells[column] ?? "";
  const named = text("property").trim();
  const property = properties.find(({ id, name }) =>
    named === "" ? id === propertyId : name.toUpperCase() === named.toUpperCase(),
  );
  if (named !== "" && !property) problems.push({ field: "property", code: "property-table" });
  const typed = {
    ...emptyNotice,
    occasion: "ARRIVAL",
    dwelling: property ? "hotel" : "",
    ...Object.fromEntries(
      Object.entries(cells)
        .filter(([, value]) => value.trim() !== "")
        .map(([column, value]) => [column, cellValue(policy, column as TableColumn, value)]),
    ),
    children: readChildren(text("children"), problems),
  };
  return { typed, property, problems };
}

/** Reads one row of a table into a notice; every cell that can't be read is named. */
export function readRow(
  cells: RowCells,
  circumstances: Circumstances,
): Result<NoticeToSend, readonly NoticeFieldProblem[]> {
  const { typed, property, problems: found } = typeRow(cells, circumstances);
  const problems = [...found];
  const isElsewhere = addressColumns.some((column) => typed[column].trim() !== "");
  const address = isElsewhere ? undefined : property?.address;
  const read = readNotice(circumstances.policy, { ...typed, ...address });
  if (!read.ok) problems.push(...read.problem.map(asTableProblem));
  return read.ok && problems.length === 0
    ? ok({ ...read.value, propertyId: property?.id ?? null })
    : problem(problems);
}

/** Dates and choices in the form that forms give them; what is not understood stays as it is and is named. */
function cellValue(policy: Policy, column: TableColumn, value: string): string {
  if (dateColumns.includes(column)) return readDate(value) ?? impossibleDate(value) ?? value;
  if (column === "nationality") return nationalityCode(policy, value) ?? value;
  if (choiceColumns[column]) return choiceCode(column, value) ?? value;
  return value;
}

/** A day that does not exist, as a form would post it, so that the form shows its parts. */
function impossibleDate(value: string): string | undefined {
  const [, day = "", month = "", year = ""] =
    /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(value.trim()) ?? [];
  return year === "" ? undefined : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** In a table the answers to choose from are not beside the cell: the problem names them. */
const asTableProblem = (found: NoticeFieldProblem): NoticeFieldProblem =>
  found.code === "choice-unknown" || (found.field === "region" && found.code === "address.missing")
    ? { ...found, code: "choice-table" }
    : found;

/** `SURNAME, GIVEN NAMES, birth date, passport number; SURNAME, …` */
function readChildren(cell: string, problems: NoticeFieldProblem[]): TypedChild[] {
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
