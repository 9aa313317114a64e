import { staffRoles } from "#lib/domain/roles.ts";
import type { MembershipRole, Role } from "#lib/platform/db/types.ts";
import type { Actor } from "./actor.ts";

const applicants = ["APPLICANT"] as const;
const hosts = ["HOST"] as const;
const borderOfficers = ["BORDER_OFFICER"] as const;
const supervisors = ["SUPERVISOR"] as const;
const seniorOfficers = ["SENIOR_OFFICER"] as const;
const officers = ["OFFICER", "SENIOR_OFFICER"] as const;
/** All who see the pages of staff; auditors read them and change nothing. */
const readers = ["OFFICER", "SENIOR_OFFICER", "SUPERVISOR", "AUDITOR"] as const;
const supervisorsAndAuditors = ["SUPERVISOR", "AUDITOR"] as const;

/** Who may do what: the only place that says so. */
const rights = {
  /** One's own account, with its devices. */
  "account:own": ["APPLICANT", "HOST", ...staffRoles],
  "announcement:edit": supervisors,
  "application:decide": officers,
  "application:own": applicants,
  "application:read": readers,
  /** Give what one officer reviews to another. */
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
  /** One's own second factor: anyone who may do more than fill in forms has one. */
  "factor:own": staffRoles,
  "invitation:decide": officers,
  "invitation:own": hosts,
  "invitation:read": readers,
  /** Ask for invitations: an officer has confirmed the organisation. */
  "invitation:request": hosts,
  "job:manage": supervisors,
  /** Write what colleagues read about a case. */
  "note:write": ["OFFICER", "SENIOR_OFFICER", "SUPERVISOR"],
  "organisation:change": hosts,
  "organisation:confirm": officers,
  "organisation:own": hosts,
  "organisation:read": readers,
  /** Register an organisation, join one, or choose for which of several to act. */
  "organisation:register": hosts,
  "payment:oversee": supervisors,
  "payment:read": supervisorsAndAuditors,
  /** Invite colleagues into the organisation, and change what they may do there. */
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
  /** What of the list meets a person whose case is looked at. */
  "watchlist:read": staffRoles,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof rights;

/** Of what hosts may do, what only managers of the organisation may do for it; clerks may do the rest. */
const managersOnly = [
  "organisation:change",
  "people:manage",
  "properties:manage",
  "tokens:manage",
] as const satisfies readonly Permission[];

/** Where each role starts its work after signing in. */
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
 * An actor known to have a right: only `may` makes one of an `Actor`, so a query that takes `Granted<"audit:read">`
 * cannot be called by code that has not asked. A right held by fewer roles is taken for one held by more: who may decide
 * on applications may read them, as long as the table says so.
 */
export type Granted<P extends Permission> = Actor<(typeof rights)[P][number]>;

/** Whether an actor may do something. */
export const may = <A extends Pick<Actor, "role">, P extends Permission>(
  actor: A,
  permission: P,
): actor is A & Pick<Granted<P>, "role"> => rolesThatMay(permission).includes(actor.role);

/** Whether a member of an organisation may do for it what the right allows its hosts. */
export const memberMay = (role: MembershipRole, permission: Permission): boolean =>
  role === "MANAGER" || !isForManagers(permission);

/** Is a right of hosts one of their organisation's managers only? */
export const isForManagers = (permission: Permission): boolean =>
  managersOnly.some((one) => one === permission);

/** Is a right held by staff only? Its denials are recorded in the audit. */
export const isForStaff = (permission: Permission): boolean =>
  rolesThatMay(permission).every((role) => staffRoles.some((one) => one === role));

/** Every role that may do something. */
export const rolesThatMay = (permission: Permission): readonly Role[] => rights[permission];

/** The page that a role is led to after signing in. */
export const homeOf = (role: Role): string => homes[role];

/** The whole table, for the document that is made of it and for tests. */
export const allRights: Readonly<Record<Permission, readonly Role[]>> = rights;
