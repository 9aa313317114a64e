import { type InvitationFilter, statusFrom } from "#lib/invitations/list-invitations.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";

export type FilterQuery = Readonly<Record<string, string | string[] | undefined>>;

/** The filter that an address asks for; what makes no sense filters nothing. The search comes by another way: it is personal data. */
export function readFilter(query: FilterQuery, search: string): InvitationFilter & { search: string } {
  const text = (name: string): string => {
    const value = query[name];
    return typeof value === "string" ? value.slice(0, 100) : "";
  };
  return { search, status: statusFrom(text("status")), after: text("after") || undefined };
}

/** The query of a filter without its search. */
export const filterQuery = ({ status }: InvitationFilter): URLSearchParams =>
  new URLSearchParams(status && { status });

/** The filter of the list that a search was posted from. */
export function postedQuery(data: FormData): URLSearchParams {
  const asked = Object.fromEntries(new URLSearchParams(formReader(data).text("query")));
  return filterQuery(readFilter(asked, ""));
}

/** A page of the list as an address: that something is searched for stands in it, what does not. */
export function pageAddress(base: string, filter: InvitationFilter, after?: string): string {
  const query = filterQuery(filter);
  if (filter.search) query.set("search", "yes");
  if (after) query.set("after", after);
  return query.size > 0 ? `${base}?${query}` : base;
}
