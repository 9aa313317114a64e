import type { NewRecord } from "#lib/border/add-record.ts";
import type { FormReader } from "#lib/platform/forms/form-reader.ts";
import { deskAirport } from "./desk-airport.ts";

/** The record of a post, at the airport of this device; untrusted input, which the use case checks. */
export async function postedRecord({ text }: FormReader): Promise<NewRecord> {
  return {
    deskRecordId: text("deskRecordId"),
    visaId: text("visaId"),
    airport: (await deskAirport())?.code ?? "",
    remarks: text("remarks"),
  };
}
