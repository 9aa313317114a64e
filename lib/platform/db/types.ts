/** The types of rows and statuses for all layers above; the generated client itself is used only in this folder. */
export type * from "./generated/client.ts";
