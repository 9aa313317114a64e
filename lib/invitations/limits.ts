/** Largest number of requests in one group, and of rows in one table. */
export const maxInGroup = 500;

/** Length of an officer's text to a host, in characters. */
export const decisionText = { min: 10, max: 2000 } as const;

/** Uploads of tables and documents by one person. */
export const uploads = { name: "invitation-upload", points: 60, seconds: 600 };

/** Mails of a number to its foreigner, so that no mailbox is flooded. */
export const numberMails = { name: "invitation-number-mail", points: 3, seconds: 24 * 3600 };

/** Statuses in which the host may change the request. */
export const editableStatuses = ["DRAFT", "RETURNED"] as const;

/** Statuses that are not decided yet. */
export const undecidedStatuses = [...editableStatuses, "SUBMITTED"] as const;

/** Statuses of active requests, of which there is only one of a kind (the index Invitation_one_active_request). */
export const activeStatuses = ["DRAFT", "SUBMITTED", "RETURNED", "ISSUED", "USED"] as const;
