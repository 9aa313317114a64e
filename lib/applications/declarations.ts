/** The applicant's declarations before submitting: true answers, R6, R5, R3, and the processing of the data. */
export const DECLARATIONS = ["truthful", "fee", "holder", "airports", "data"] as const;
