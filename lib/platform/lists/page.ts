/** One page of a list. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Asks for the page after this one; undefined on the last. */
  readonly next: string | undefined;
}

/** Which page of a list is asked for. */
export interface PageAsked {
  /** `next` of the page before; what makes no sense, or is absent, asks for the first. */
  readonly after?: string | undefined;
  readonly size?: number | undefined;
}

/** Rows of a page that people read. */
export const pageSize = 50;

/** Rows that are read at once for a file. */
const batchSize = 1000;

/** As many as a search finds, and no more: people who meet them narrow it. */
export const maxFound = 500;

/** The page of a list whose reader may see none of it. */
export const emptyPage = { rows: [], next: undefined } as const satisfies Page<never>;

/**
 * The first `size` of rows that were read with one more, which tells whether another page follows.
 * @param cursor where a page ends that ends with a row
 */
export function pageOf<Row>(rows: readonly Row[], size: number, cursor: (row: Row) => string): Page<Row> {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > size && last !== undefined ? cursor(last) : undefined };
}

/** The rows of a whole list, a batch at a time. */
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
