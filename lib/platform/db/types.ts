/** The rows' and statuses' types for every floor above; the generated client itself stays in this folder. */
export type * from "./generated/client.ts";
