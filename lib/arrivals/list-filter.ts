import { choice, day, type FilterOf, flag, id, listFilter, search, tab } from "#lib/platform/lists/filter.ts";

/** The lists of a host's notices. */
export const NOTICE_LISTS = ["expected", "overdue", "present", "departed", "undone", "all"] as const;
export type NoticeList = (typeof NOTICE_LISTS)[number];

export const NOTICE_SORTS = ["arrival", "deadline", "name"] as const;
export type NoticeSort = (typeof NOTICE_SORTS)[number];

/** The orders in which a list can be shown, the default first. Only these have an index that keeps long lists fast. */
export function sortsOf(list: NoticeList): readonly [NoticeSort, ...NoticeSort[]] {
  if (list === "all") return ["arrival"];
  return list === "expected" || list === "overdue"
    ? ["deadline", "arrival", "name"]
    : ["arrival", "deadline", "name"];
}

/** The filter of the lists. A search is by beginnings of names or numbers. */
export const noticeFilter = listFilter(
  {
    list: tab(NOTICE_LISTS, "present"),
    /** Absent for the list's default order. */
    sort: choice(NOTICE_SORTS),
    search,
    property: id,
    late: flag,
    /** First and last day of arrival. */
    from: day,
    to: day,
  },
  ({ sort, ...filter }) => ({
    ...filter,
    sort: sortsOf(filter.list)
      .slice(1)
      .find((known) => known === sort),
  }),
);
export type NoticeFilter = FilterOf<typeof noticeFilter>;

/** The order of a filter's list. */
export const sortOf = ({ list, sort }: NoticeFilter): NoticeSort => sort ?? sortsOf(list)[0];
