import type { Role } from "#lib/platform/db/types.ts";

export type Permission =
  | "application:own"
  | "invitation:own"
  | "invitation:read"
  | "invitation:decide"
  | "application:read"
  | "application:review"
  | "application:decide"
  | "arrival:own"
  | "arrival:read"
  | "arrival:decide"
  | "visa:revoke"
  | "organisation:own"
  | "organisation:read"
  | "organisation:confirm"
  | "border:check"
  | "job:manage"
  | "report:read"
  | "audit:read";

interface Rights {
  /** Where this role starts its work after signing in. */
  readonly home: string;
  readonly may: readonly Permission[];
}

const officer = [
  "application:read",
  "application:review",
  "application:decide",
  "arrival:read",
  "arrival:decide",
  "organisation:read",
  "organisation:confirm",
  "invitation:read",
  "invitation:decide",
] as const;

const reader = [
  "application:read",
  "organisation:read",
  "invitation:read",
  "arrival:read",
  "report:read",
  "audit:read",
] as const;

/** Who may do what: the only place that says so. */
const rights = {
  APPLICANT: { home: "/applications", may: ["application:own"] },
  HOST: { home: "/host", may: ["invitation:own", "organisation:own", "arrival:own"] },
  OFFICER: { home: "/staff", may: officer },
  SENIOR_OFFICER: { home: "/staff", may: [...officer, "visa:revoke"] },
  BORDER_OFFICER: { home: "/border", may: ["border:check"] },
  SUPERVISOR: { home: "/staff", may: [...reader, "job:manage"] },
  AUDITOR: { home: "/staff", may: reader },
} as const satisfies Record<Role, Rights>;

/** The page that a role is led to after signing in. */
export const homeOf = (role: Role): string => rights[role].home;

/** Whether a role may do something. */
export const mayDo = (role: Role, permission: Permission): boolean =>
  (rights[role].may as readonly Permission[]).includes(permission);

/** Every role that may do something, as `requireActor` takes them. */
export const rolesThatMay = (permission: Permission): readonly Role[] =>
  (Object.keys(rights) as Role[]).filter((role) => mayDo(role, permission));
