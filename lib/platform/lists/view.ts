import { type ListFilter, searchOf } from "./filter.ts";

/** A list as shown: the parts of the requested address that its links and forms need. */
export interface ListView {
  /** The list's address without its query. */
  readonly base: string;
  /** The filter as a query, without the search. */
  readonly query: string;
  /** The search text as typed; empty for no search. */
  readonly search: string;
  /** Cursor of the previous page's end; undefined on the first page. */
  readonly after: string | undefined;
  /** Whether the list is narrowed by a filter or search. */
  readonly isNarrowed: boolean;
}

/** The view of a filter at an address. */
export const listView = <Values extends object>(
  base: string,
  filter: ListFilter<Values>,
  { values, after }: { readonly values: Values; readonly after?: string | undefined },
): ListView => ({
  base,
  query: filter.query(values).toString(),
  search: searchOf(values),
  after,
  isNarrowed: filter.isNarrowed(values),
});

/** An address with its query, if there is one. */
export const withQuery = (base: string, query: URLSearchParams | string): string =>
  String(query) === "" ? base : `${base}?${query}`;

/**
 * The address of a page of the list; of the first page without `after`. It says that there is a search, but does not
 * contain the search text.
 * @param base another address that shows the same list, such as a file of it
 */
export function pageAddress(
  view: ListView,
  { base = view.base, after }: { base?: string; after?: string } = {},
): string {
  const query = new URLSearchParams(view.query);
  if (view.search !== "") query.set("search", "yes");
  if (after !== undefined) query.set("after", after);
  return withQuery(base, query);
}
