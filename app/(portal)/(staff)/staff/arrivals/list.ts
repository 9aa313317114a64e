import { overdueFilter } from "#lib/arrivals/staff-lists.ts";
import { listPage } from "#lib/web/list-page.ts";

/** The arrival notices that hosts owe. */
export const overdueNotices = listPage({
  base: "/staff/arrivals",
  right: "arrival:read",
  filter: overdueFilter,
});
