import { ok, problem, type Result } from "#lib/domain/result.ts";

export interface ColumnNames<Id extends string> {
  readonly id: Id;
  /** What the column may be called besides its id: its headings in every language. */
  readonly names: readonly string[];
  readonly required: boolean;
}

export interface WrongHeader<Id extends string> {
  readonly kind: "wrong-header";
  /** Required columns that no heading names. */
  readonly missing: readonly Id[];
  /** Columns that two headings name. */
  readonly doubled: readonly Id[];
}

/**
 * Where each column is in a header: headings are compared by letters and digits alone, so that capitals, spaces, stars
 * and hyphens don't matter. Headings that name nothing are passed over.
 */
export function matchColumns<Id extends string>(
  header: readonly string[],
  columns: readonly ColumnNames<Id>[],
): Result<ReadonlyMap<Id, number>, WrongHeader<Id>> {
  const found = new Map<Id, number>();
  const doubled: Id[] = [];
  header.forEach((heading, at) => {
    const column = columns.find(({ id, names }) =>
      [id, ...names].some((name) => plain(name) === plain(heading)),
    );
    if (column === undefined) return;
    if (found.has(column.id)) doubled.push(column.id);
    else found.set(column.id, at);
  });
  const missing = columns.filter(({ id, required }) => required && !found.has(id)).map(({ id }) => id);
  return missing.length + doubled.length > 0
    ? problem({ kind: "wrong-header", missing, doubled })
    : ok(found);
}

/** Only letters and digits; what is in brackets is an explanation. */
const plain = (heading: string): string =>
  heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\([^)]*\)/g, "")
    .replace(/ё/g, "е")
    .replace(/[^\p{L}\p{N}]/gu, "");
