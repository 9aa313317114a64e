import type { Role } from "#lib/platform/db/types.ts";

/** The roles of the migration service and of passport control: given by a supervisor, never chosen. */
export const staffRoles = [
  "OFFICER",
  "SENIOR_OFFICER",
  "BORDER_OFFICER",
  "SUPERVISOR",
  "AUDITOR",
] as const satisfies readonly Role[];

export type StaffRole = (typeof staffRoles)[number];

/** Whether a role is one of staff's. */
export const isStaffRole = (role: string): role is StaffRole =>
  (staffRoles as readonly string[]).includes(role);

/** The roles that someone may register with. */
export const selfMadeRoles = ["APPLICANT", "HOST"] as const satisfies readonly Role[];
