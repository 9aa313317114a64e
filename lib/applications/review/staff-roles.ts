import type { Actor } from "#lib/accounts/actor.ts";
import type { Role } from "#lib/platform/db/generated/enums.ts";

/** Who decides on applications. */
export const decidingRoles = ["OFFICER", "SENIOR_OFFICER"] as const satisfies readonly Role[];

/** Who may read paid applications; each reading is an audit event. */
export const readingRoles = [...decidingRoles, "SUPERVISOR", "AUDITOR"] as const satisfies readonly Role[];

/** May this person claim, grant and refuse? */
export const mayDecide = (actor: Actor): boolean => decidingRoles.some((role) => role === actor.role);

/** May this person read applications that are not their own? */
export const mayRead = (actor: Actor): boolean => readingRoles.some((role) => role === actor.role);
