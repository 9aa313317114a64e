/** One page of a list. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** The cursor of the next page; undefined on the last. */
  readonly next: string | undefined;
}

/** The requested page of a list. */
export interface PageAsked {
  /** `next` of the previous page; the first page if it is absent or invalid. */
  readonly after?: string | undefined;
  readonly size?: number | undefined;
}

/** Rows per page. */
export const pageSize = 50;

/** Rows per batch when a list is written to a file. */
const batchSize = 1000;

/** Largest number of rows that a search finds; a reader who gets as many has to narrow it. */
export const maxFound = 500;

/** An empty page, for readers who may not see the list. */
export const emptyPage = { rows: [], next: undefined } as const satisfies Page<never>;

/**
 * The first `size` of `rows`, which were read with one more to find out whether another page follows.
 * @param cursor the cursor of a page that ends with a row
 */
export function pageOf<Row>(rows: readonly Row[], size: number, cursor: (row: Row) => string): Page<Row> {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > size && last !== undefined ? cursor(last) : undefined };
}

/** The rows of a whole list, one batch at a time. */
export async function* batchesOf<Row>(
  find: (page: Required<Pick<PageAsked, "size">> & PageAsked) => Promise<Page<Row>>,
): AsyncGenerator<readonly Row[]> {
  let after: string | undefined;
  do {
    const page = await find({ after, size: batchSize });
    if (page.rows.length > 0) yield page.rows;
    after = page.next;
  } while (after !== undefined);
}
