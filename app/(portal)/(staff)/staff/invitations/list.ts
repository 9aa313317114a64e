import { invitationFilter } from "#lib/invitations/list-invitations.ts";
import { listPage } from "#lib/web/list-page.ts";

/** The invitations of all hosts. */
export const staffInvitations = listPage({
  base: "/staff/invitations",
  right: "invitation:read",
  filter: invitationFilter,
  searchCookie: "staff-invitations",
});
