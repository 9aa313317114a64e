import type { DeskAct } from "#lib/border/record-act.ts";
import { deskAirport } from "./desk-airport.ts";

/** The act that a post is about, at the airport of this device; user input, judged by the use case. */
export async function postedAct(data: FormData): Promise<DeskAct> {
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === "string" ? value : "";
  };
  return {
    deskRecordId: text("deskRecordId"),
    visaId: text("visaId"),
    airport: (await deskAirport())?.code ?? "",
    remarks: text("remarks"),
  };
}
