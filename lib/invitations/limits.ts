/** Most requests of one group, and rows of one table. */
export const maxInGroup = 500;

/** Length of an officer's words to a host, in characters. */
export const decisionText = { min: 10, max: 2000 } as const;

/** How often one person may send tables and documents. */
export const uploads = { name: "invitation-upload", points: 60, seconds: 600 };

/** How often a number may be mailed to its foreigner: no one's letter box is filled from here. */
export const numberMails = { name: "invitation-number-mail", points: 3, seconds: 24 * 3600 };

/** Statuses in which the host may change what it asks for. */
export const editableStatuses = ["DRAFT", "RETURNED"] as const;

/** Statuses that are not decided yet. */
export const undecidedStatuses = [...editableStatuses, "SUBMITTED"] as const;

/** Statuses in which a request counts: the same is not asked for again (the index Invitation_one_active_request). */
export const activeStatuses = ["DRAFT", "SUBMITTED", "RETURNED", "ISSUED", "USED"] as const;
