import { type ListFilter, searchOf } from "./filter.ts";

/** A list as it is shown: what its links and forms need of the address that asked for it. */
export interface ListView {
  /** The list's own address, without its query. */
  readonly base: string;
  /** The filter as a query, without the search. */
  readonly query: string;
  /** What is searched for, as typed; empty for no search. */
  readonly search: string;
  /** Where the page before this one ended; undefined on the first. */
  readonly after: string | undefined;
  /** Shows less than the whole list. */
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

/** An address with a query, or without when there is none. */
export const withQuery = (base: string, query: URLSearchParams | string): string =>
  String(query) === "" ? base : `${base}?${query}`;

/**
 * A page of the list as an address, the first unless `after` says where another begins: that something is searched for
 * is in it, what does not.
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
