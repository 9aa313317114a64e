import { invitationFilter } from "#lib/invitations/list-invitations.ts";
import { listPage } from "#lib/web/list-page.ts";

/** The invitations of a host's organisation. */
export const hostInvitations = listPage({
  base: "/host/invitations",
  right: "invitation:own",
  filter: invitationFilter,
  searchCookie: "invitations",
});
