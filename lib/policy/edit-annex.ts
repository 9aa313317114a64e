import type { AnnexRow, Policy, Territory } from "#lib/domain/policy.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { locales, nameIn, perLocale } from "#lib/platform/i18n/locale.ts";
import { matchColumns, type WrongHeader } from "#lib/platform/tables/match-columns.ts";
import { readTable } from "#lib/platform/tables/read-table.ts";
import type { TableProblem } from "#lib/platform/tables/table.ts";
import type { CellValue } from "#lib/platform/tables/write-csv.ts";
import { ANNEX_COLUMNS, type AnnexColumn, annexColumns } from "./annex-columns.ts";
import { readTerritory, type TerritoryFault, type TypedTerritory } from "./territory.ts";

/** Largest number of lines of a list. */
const maxRows = 400;

export type RowFault = {
  readonly fault: TerritoryFault["fault"] | "row" | "listed-twice";
  /** The line in the uploaded table; 0 for the form. */
  readonly line: number;
};

export type ImportProblem =
  | TableProblem
  | WrongHeader<AnnexColumn>
  | { readonly kind: "rows"; readonly faults: readonly RowFault[] };

/** The policy with another territory at the end of a list. */
export function withListed(policy: Policy, annex: number, typed: TypedTerritory): Result<Policy, RowFault> {
  const territory = readTerritory(policy, typed);
  if (!territory.ok) return problem({ ...territory.problem, line: 0 });
  const rows = rowsOf(policy, annex);
  const { code, names } = territory.value;
  if (rows.some(({ territories }) => territories.includes(code)))
    return problem({ fault: "listed-twice", line: 0 });
  const row = Math.max(0, ...rows.map((one) => one.row)) + 1;
  return ok(
    withRows(
      policy,
      annex,
      [...rows, { row, name: nameIn("ru", names), territories: [code] }],
      [territory.value],
    ),
  );
}

/** The policy without a territory in a list; a line that named only this territory is removed. */
export const withoutListed = (policy: Policy, annex: number, code: string): Policy =>
  withRows(
    policy,
    annex,
    rowsOf(policy, annex)
      .map((row) => ({ ...row, territories: row.territories.filter((one) => one !== code) }))
      .filter(({ territories }) => territories.length > 0),
    [],
  );

/** A list as a table: its heading and one row for each territory. */
export function annexTable(policy: Policy, annex: number): readonly (readonly CellValue[])[] {
  const byCode = new Map(policy.territories.map((territory) => [territory.code, territory]));
  const lines = rowsOf(policy, annex).flatMap(({ row, name, territories }) =>
    territories.flatMap((code): CellValue[][] => {
      const known = byCode.get(code);
      if (!known) return [];
      const { nationalities, issuingStates, ownCitizenship, names, otherNames, confusableWith } = known;
      return [
        [
          row,
          name,
          code,
          nationalities.join("|"),
          issuingStates.join("|"),
          ownCitizenship ? "yes" : "no",
          ...locales.map((locale) => names[locale] ?? ""),
          otherNames.join("|"),
          confusableWith.join("|"),
        ],
      ];
    }),
  );
  return [ANNEX_COLUMNS, ...lines];
}

/**
 * The policy with a list replaced by a CSV or XLSX table, completely or not at all. Problem: the faults, line by line.
 */
export async function withTable(
  policy: Policy,
  annex: number,
  bytes: Uint8Array,
): Promise<Result<Policy, ImportProblem>> {
  const table = await readTable(bytes, { rows: maxRows });
  if (!table.ok) return table;
  const columns = matchColumns(table.value.header, annexColumns);
  if (!columns.ok) return columns;
  const faults: RowFault[] = [];
  const rows = new Map<number, AnnexRow>();
  const territories: Territory[] = [];
  for (const { line, cells } of table.value.rows) {
    const cell = (column: AnnexColumn) => cells[columns.value.get(column) ?? -1] ?? "";
    const optional = (column: AnnexColumn) => (columns.value.has(column) ? cell(column) : undefined);
    const number = /^\d{1,3}$/.test(cell("row")) ? Number(cell("row")) : 0;
    if (number === 0) faults.push({ fault: "row", line });
    const territory = readTerritory(policy, {
      code: cell("code"),
      nationalities: cell("nationalities"),
      issuingStates: cell("issuing-states"),
      ownCitizenship: cell("own-citizenship"),
      names: perLocale((locale) => cell(`name-${locale}`)),
      otherNames: optional("other-names"),
      confusableWith: optional("confusable-with"),
    });
    if (!territory.ok) {
      faults.push({ ...territory.problem, line });
      continue;
    }
    const { code, names } = territory.value;
    if (territories.some((one) => one.code === code)) faults.push({ fault: "listed-twice", line });
    territories.push(territory.value);
    const before = rows.get(number);
    const name = cell("name") || before?.name || nameIn("ru", names);
    rows.set(number, { row: number, name, territories: [...(before?.territories ?? []), code] });
  }
  if (faults.length > 0) return problem({ kind: "rows", faults });
  return ok(
    withRows(
      policy,
      annex,
      [...rows.values()].toSorted((a, b) => a.row - b.row),
      territories,
    ),
  );
}

const rowsOf = (policy: Policy, annex: number): readonly AnnexRow[] =>
  policy.lists.find((list) => list.annex === annex)?.rows ?? [];

/** Removes empty lists, and territories that no list names. */
function withRows(
  policy: Policy,
  annex: number,
  rows: readonly AnnexRow[],
  changed: readonly Territory[],
): Policy {
  const lists = [...policy.lists.filter((list) => list.annex !== annex), { annex, rows }]
    .filter((list) => list.rows.length > 0)
    .toSorted((a, b) => a.annex - b.annex);
  const named = new Set(lists.flatMap((list) => list.rows.flatMap((row) => row.territories)));
  const replaced = new Map(changed.map((territory) => [territory.code, territory]));
  const kept = policy.territories.map((territory) => replaced.get(territory.code) ?? territory);
  const young = changed.filter(
    ({ code }) => !policy.territories.some((territory) => territory.code === code),
  );
  return { ...policy, lists, territories: [...kept, ...young].filter(({ code }) => named.has(code)) };
}
