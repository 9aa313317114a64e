import type { NewRecord } from "#lib/border/add-record.ts";
import type { FormReader } from "#lib/platform/forms/form-reader.ts";
import { deskAirport } from "./desk-airport.ts";

/** The record that a post asks for, at the airport of this device; user input, judged by the use case. */
export async function postedRecord({ text }: FormReader): Promise<NewRecord> {
  return {
    deskRecordId: text("deskRecordId"),
    visaId: text("visaId"),
    airport: (await deskAirport())?.code ?? "",
    remarks: text("remarks"),
  };
}
