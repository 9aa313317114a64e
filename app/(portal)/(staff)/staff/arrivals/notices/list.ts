import { staffNoticeFilter } from "#lib/arrivals/staff-search.ts";
import { listPage } from "#lib/web/list-page.ts";

/** The arrival notices of all hosts. */
export const staffNotices = listPage({
  base: "/staff/arrivals/notices",
  right: "arrival:read",
  filter: staffNoticeFilter,
  searchCookie: "staff-arrivals",
});
