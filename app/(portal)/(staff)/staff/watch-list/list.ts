import { watchFilter } from "#lib/watch-list/find-entries.ts";
import { listPage } from "#lib/web/list-page.ts";

/** The people on the watch list. */
export const watchList = listPage({
  base: "/staff/watch-list",
  right: "watchlist:list",
  filter: watchFilter,
  searchCookie: "watch-list",
});
