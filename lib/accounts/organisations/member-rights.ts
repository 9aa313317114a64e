import type { MembershipRole } from "#lib/platform/db/types.ts";

export type MemberPermission =
  | "organisation:change"
  | "people:manage"
  | "properties:manage"
  | "tokens:manage"
  | "invitations:write"
  | "notices:write";

const clerk = ["invitations:write", "notices:write"] as const;

/** Who may do what inside an organisation: the only place that says so. Every member may read. */
const memberRights: Readonly<Record<MembershipRole, readonly MemberPermission[]>> = {
  MANAGER: [...clerk, "organisation:change", "people:manage", "properties:manage", "tokens:manage"],
  CLERK: clerk,
};

/** Whether a member in this role may do something. */
export const memberMay = (role: MembershipRole, permission: MemberPermission): boolean =>
  memberRights[role].includes(permission);
