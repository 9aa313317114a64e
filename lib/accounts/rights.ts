import type { Role } from "#lib/platform/db/types.ts";

export type Permission =
  | "announcement:edit"
  | "application:decide"
  | "application:own"
  | "application:read"
  /** Give what one officer reviews to another. */
  | "application:reassign"
  | "application:review"
  | "arrival:decide"
  | "arrival:own"
  | "arrival:read"
  | "audit:read"
  | "border:check"
  | "calendar:edit"
  | "decision:countersign"
  | "decision:reopen"
  | "invitation:decide"
  | "invitation:own"
  | "invitation:read"
  | "job:manage"
  /** Write what colleagues read about a case. */
  | "note:write"
  | "organisation:confirm"
  | "organisation:own"
  | "organisation:read"
  | "payment:oversee"
  | "payment:read"
  | "policy:approve"
  | "policy:propose"
  | "policy:read"
  | "report:read"
  | "session:revoke"
  | "staff:manage"
  | "staff:read"
  | "visa:reissue"
  | "visa:revoke"
  | "watchlist:edit"
  /** The whole list, with every entry. */
  | "watchlist:list"
  /** What of the list meets a person whose case is looked at. */
  | "watchlist:read";

interface Rights {
  /** Where this role starts its work after signing in. */
  readonly home: string;
  readonly may: readonly Permission[];
}

const officer = [
  "application:decide",
  "application:read",
  "application:review",
  "arrival:decide",
  "arrival:read",
  "invitation:decide",
  "invitation:read",
  "note:write",
  "organisation:confirm",
  "organisation:read",
  "policy:read",
  "watchlist:read",
] as const;

/** Reads all that staff's pages show and changes nothing. */
const reader = [
  "application:read",
  "arrival:read",
  "audit:read",
  "invitation:read",
  "organisation:read",
  "payment:read",
  "policy:read",
  "report:read",
  "staff:read",
  "watchlist:list",
  "watchlist:read",
] as const;

/** Who may do what: the only place that says so. */
const rights = {
  APPLICANT: { home: "/applications", may: ["application:own"] },
  HOST: { home: "/host", may: ["arrival:own", "invitation:own", "organisation:own"] },
  OFFICER: { home: "/staff", may: officer },
  SENIOR_OFFICER: {
    home: "/staff",
    may: [
      ...officer,
      "application:reassign",
      "decision:countersign",
      "decision:reopen",
      "visa:reissue",
      "visa:revoke",
      "watchlist:edit",
      "watchlist:list",
    ],
  },
  BORDER_OFFICER: { home: "/border", may: ["border:check", "watchlist:read"] },
  SUPERVISOR: {
    home: "/staff",
    may: [
      ...reader,
      "announcement:edit",
      "application:reassign",
      "calendar:edit",
      "job:manage",
      "note:write",
      "payment:oversee",
      "policy:approve",
      "policy:propose",
      "session:revoke",
      "staff:manage",
      "watchlist:edit",
    ],
  },
  AUDITOR: { home: "/staff", may: reader },
} as const satisfies Record<Role, Rights>;

/** Everybody who can sign in. */
export const everyRole = Object.keys(rights) as readonly Role[];

/** The page that a role is led to after signing in. */
export const homeOf = (role: Role): string => rights[role].home;

/** Whether a role may do something. */
export const mayDo = (role: Role, permission: Permission): boolean =>
  (rights[role].may as readonly Permission[]).includes(permission);

/** Every role that may do something, as `requireActor` takes them. */
export const rolesThatMay = (permission: Permission): readonly Role[] =>
  everyRole.filter((role) => mayDo(role, permission));

/** The whole table, for the document that is made of it and for tests. */
export const allRights: Readonly<Record<Role, Rights>> = rights;
