import { ok, problem, type Result } from "#lib/domain/result.ts";

export interface ColumnNames<Id extends string> {
  readonly id: Id;
  /** Accepted headings of the column besides its id: those in every language. */
  readonly names: readonly string[];
  readonly required: boolean;
}

export interface WrongHeader<Id extends string> {
  readonly kind: "wrong-header";
  /** Required columns without a heading. */
  readonly missing: readonly Id[];
  /** Columns with two headings. */
  readonly doubled: readonly Id[];
}

/**
 * The position of each column in a header. Headings are compared by letters and digits only, so that capitals, spaces,
 * stars and hyphens don't matter. Unknown headings are ignored.
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

/** Only letters and digits; text in brackets is an explanation and ignored. */
const plain = (heading: string): string =>
  heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\([^)]*\)/g, "")
    .replace(/ё/g, "е")
    .replace(/[^\p{L}\p{N}]/gu, "");
