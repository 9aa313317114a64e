import { staffRoles } from "#lib/domain/roles.ts";
import type { MembershipRole, Role } from "#lib/platform/db/types.ts";
import type { Actor } from "./actor.ts";

const applicants = ["APPLICANT"] as const;
const hosts = ["HOST"] as const;
const borderOfficers = ["BORDER_OFFICER"] as const;
const supervisors = ["SUPERVISOR"] as const;
const seniorOfficers = ["SENIOR_OFFICER"] as const;
const officers = ["OFFICER", "SENIOR_OFFICER"] as const;
/** The roles that see staff's pages; auditors only read them. */
const readers = ["OFFICER", "SENIOR_OFFICER", "SUPERVISOR", "AUDITOR"] as const;
const supervisorsAndAuditors = ["SUPERVISOR", "AUDITOR"] as const;

/** The roles that have each right; the only definition of rights. */
const rights = {
  /** One's own account, with its devices. */
  "account:own": ["APPLICANT", "HOST", ...staffRoles],
  "announcement:edit": supervisors,
  "application:decide": officers,
  "application:own": applicants,
  "application:read": readers,
  /** Reassign a case to another officer. */
  "application:reassign": ["SENIOR_OFFICER", "SUPERVISOR"],
  "application:review": officers,
  "arrival:decide": officers,
  "arrival:own": hosts,
  "arrival:read": readers,
  "audit:read": supervisorsAndAuditors,
  "border:check": borderOfficers,
  "calendar:edit": supervisors,
  "decision:countersign": seniorOfficers,
  "decision:reopen": seniorOfficers,
  /** One's own second factor, required of everyone who may do more than fill in forms. */
  "factor:own": staffRoles,
  "invitation:decide": officers,
  "invitation:own": hosts,
  "invitation:read": readers,
  /** Request invitations, once an officer has confirmed the organisation. */
  "invitation:request": hosts,
  "job:manage": supervisors,
  /** Write notes about a case for colleagues. */
  "note:write": ["OFFICER", "SENIOR_OFFICER", "SUPERVISOR"],
  "organisation:change": hosts,
  "organisation:confirm": officers,
  "organisation:own": hosts,
  "organisation:read": readers,
  /** Register or join an organisation, or choose one of several to act for. */
  "organisation:register": hosts,
  "payment:oversee": supervisors,
  "payment:read": supervisorsAndAuditors,
  /** Invite colleagues into the organisation, and change their roles in it. */
  "people:manage": hosts,
  "policy:approve": supervisors,
  "policy:propose": supervisors,
  "policy:read": readers,
  "properties:manage": hosts,
  "report:read": supervisorsAndAuditors,
  "session:revoke": supervisors,
  "staff:manage": supervisors,
  "staff:read": supervisorsAndAuditors,
  /** Connect the systems of the organisation's properties. */
  "tokens:manage": hosts,
  "visa:reissue": seniorOfficers,
  "visa:revoke": seniorOfficers,
  "watchlist:edit": ["SENIOR_OFFICER", "SUPERVISOR"],
  /** The whole list, with every entry. */
  "watchlist:list": ["SENIOR_OFFICER", "SUPERVISOR", "AUDITOR"],
  /** The list's matches with the person of a case. */
  "watchlist:read": staffRoles,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof rights;

/** The rights of hosts that only the managers of an organisation have; clerks have the others. */
const managersOnly = [
  "organisation:change",
  "people:manage",
  "properties:manage",
  "tokens:manage",
] as const satisfies readonly Permission[];

/** The home page of each role after signing in. */
const homes: Readonly<Record<Role, string>> = {
  APPLICANT: "/applications",
  HOST: "/host",
  OFFICER: "/staff",
  SENIOR_OFFICER: "/staff",
  BORDER_OFFICER: "/border",
  SUPERVISOR: "/staff",
  AUDITOR: "/staff",
};

/**
 * An actor who is known to have a right. Only `may` turns an `Actor` into one, so a query that takes
 * `Granted<"audit:read">` cannot be called by code that has not checked it. A right of fewer roles includes a right of
 * more roles: an actor who may decide on applications may also read them, as long as the table says so.
 */
export type Granted<P extends Permission> = Actor<(typeof rights)[P][number]>;

/** Whether an actor has a right. */
export const may = <A extends Pick<Actor, "role">, P extends Permission>(
  actor: A,
  permission: P,
): actor is A & Pick<Granted<P>, "role"> => rolesThatMay(permission).includes(actor.role);

/** Whether a member of an organisation has a right of hosts for it. */
export const memberMay = (role: MembershipRole, permission: Permission): boolean =>
  role === "MANAGER" || !isForManagers(permission);

/** Whether a right of hosts is limited to their organisation's managers. */
export const isForManagers = (permission: Permission): boolean =>
  managersOnly.some((one) => one === permission);

/** Whether only staff have the right; its denials are audited. */
export const isForStaff = (permission: Permission): boolean =>
  rolesThatMay(permission).every((role) => staffRoles.some((one) => one === role));

/** The roles that have a right. */
export const rolesThatMay = (permission: Permission): readonly Role[] => rights[permission];

/** The home page of a role after signing in. */
export const homeOf = (role: Role): string => homes[role];

/** The whole table, for the generated document and for tests. */
export const allRights: Readonly<Record<Permission, readonly Role[]>> = rights;
