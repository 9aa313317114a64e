/** The roles that someone may register with. */
export const selfMadeRoles = ["APPLICANT", "HOST"] as const;

/** The roles of the migration service and of passport control, which only a supervisor assigns. */
export const staffRoles = ["OFFICER", "SENIOR_OFFICER", "BORDER_OFFICER", "SUPERVISOR", "AUDITOR"] as const;

/** All roles; an account has one. */
export const ROLES = [...selfMadeRoles, ...staffRoles] as const;

export type StaffRole = (typeof staffRoles)[number];

/** Whether a role is one of staff. */
export const isStaffRole = (role: string): role is StaffRole => staffRoles.some((known) => known === role);
