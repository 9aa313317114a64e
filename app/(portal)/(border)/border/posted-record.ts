import type { NewRecord } from "#lib/border/add-record.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import { deskAirport } from "./desk-airport.ts";

/** The act that a post is about, at the airport of this device; user input, judged by the use case. */
export async function postedRecord(data: FormData): Promise<NewRecord> {
  const { text } = formReader(data);
  return {
    deskRecordId: text("deskRecordId"),
    visaId: text("visaId"),
    airport: (await deskAirport())?.code ?? "",
    remarks: text("remarks"),
  };
}
