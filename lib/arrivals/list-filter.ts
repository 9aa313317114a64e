import { type PlainDate, plainDate } from "#lib/domain/plain-date.ts";

/** The lists of a host's notices. */
export const NOTICE_LISTS = ["expected", "overdue", "present", "departed", "undone", "all"] as const;
export type NoticeList = (typeof NOTICE_LISTS)[number];

export const NOTICE_SORTS = ["arrival", "deadline", "name"] as const;
export type NoticeSort = (typeof NOTICE_SORTS)[number];

/** What is asked of the lists. */
export interface NoticeFilter {
  readonly list: NoticeList;
  readonly sort: NoticeSort;
  /** Beginnings of names or numbers, as typed; empty for no search. */
  readonly search: string;
  readonly propertyId?: string | undefined;
  readonly lateOnly: boolean;
  /** First and last day of arrival. */
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
}

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The filter in an address's query; what makes no sense is left out. The search comes by another way: it is personal data. */
export function readFilter(asked: Asked, search: string): NoticeFilter {
  const text = (name: string): string => (typeof asked[name] === "string" ? asked[name] : "");
  const list = NOTICE_LISTS.find((known) => known === text("list")) ?? "present";
  const sort = sortsOf(list).find((known) => known === text("sort")) ?? sortsOf(list)[0] ?? "arrival";
  return {
    list,
    sort,
    search,
    propertyId: uuid.test(text("property")) ? text("property") : undefined,
    lateOnly: text("late") === "yes",
    from: plainDate(text("from")),
    to: plainDate(text("to")),
  };
}

/** The orders in which a list can be shown, its own first. Only these have an index that keeps long lists fast. */
export function sortsOf(list: NoticeList): readonly NoticeSort[] {
  if (list === "all") return ["arrival"];
  return list === "expected" || list === "overdue"
    ? ["deadline", "arrival", "name"]
    : ["arrival", "deadline", "name"];
}

/** The query of a filter without its search. */
export function filterQuery(filter: NoticeFilter): URLSearchParams {
  const query = new URLSearchParams({ list: filter.list });
  if (filter.sort !== sortsOf(filter.list)[0]) query.set("sort", filter.sort);
  if (filter.propertyId) query.set("property", filter.propertyId);
  if (filter.lateOnly) query.set("late", "yes");
  if (filter.from) query.set("from", filter.from);
  if (filter.to) query.set("to", filter.to);
  return query;
}
