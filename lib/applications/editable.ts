import type { ApplicationStatus } from "#lib/domain/life-cycles/application.ts";

/** Whether the applicant may change the answers: before the declaration, and after a return for correction. */
export const isEditable = (status: ApplicationStatus): status is "DRAFT" | "RETURNED" =>
  status === "DRAFT" || status === "RETURNED";
