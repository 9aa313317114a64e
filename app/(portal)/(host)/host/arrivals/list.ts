import { noticeFilter } from "#lib/arrivals/list-filter.ts";
import { listPage } from "#lib/web/list-page.ts";

/** The arrival notices of a host. */
export const hostNotices = listPage({
  base: "/host/arrivals",
  right: "arrival:own",
  filter: noticeFilter,
  searchCookie: "arrivals",
});
