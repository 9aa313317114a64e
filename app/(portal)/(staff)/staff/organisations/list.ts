import { hostFilter } from "#lib/accounts/organisations/review/list-hosts.ts";
import { listPage } from "#lib/web/list-page.ts";

/** Host organisations by their status. */
export const hosts = listPage({
  base: "/staff/organisations",
  right: "organisation:read",
  filter: hostFilter,
  searchCookie: "staff-organisations",
});
