import type { ApplicationStatus } from "#lib/domain/life-cycles/application.ts";

/** While the applicant may change the questionnaire, the documents may be changed too. */
export const editableStatuses: ApplicationStatus[] = ["DRAFT", "RETURNED"];

/** Whether documents may be uploaded in this status. */
export const isEditable = (status: ApplicationStatus): boolean => editableStatuses.includes(status);
