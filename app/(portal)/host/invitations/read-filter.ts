import { type InvitationFilter, statusFrom } from "#lib/invitations/list-invitations.ts";

export type FilterQuery = Readonly<Partial<Record<"q" | "status" | "after", string | string[]>>>;

/** The filter that an address asks for; what makes no sense filters nothing. */
export function readFilter(query: FilterQuery): InvitationFilter {
  const text = (name: keyof FilterQuery): string => {
    const value = query[name];
    return typeof value === "string" ? value.slice(0, 100) : "";
  };
  return { search: text("q"), status: statusFrom(text("status")), after: text("after") || undefined };
}

/** The same as an address, for another page of it. */
export function filterSearch({ search, status }: InvitationFilter, after?: string): string {
  const query = new URLSearchParams();
  if (search) query.set("q", search);
  if (status) query.set("status", status);
  if (after) query.set("after", after);
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
