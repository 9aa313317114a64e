import { z } from "zod";
import { remindTravellers } from "./remind-travellers.ts";
import { visaFile } from "./render-visa.ts";
import { sweepVisas } from "./sweep-visas.ts";

const visaPayload = z.object({ visaId: z.uuid() });

/** The background work of visas; each may run twice without harm. */
export const tasks = {
  "render-visa": async (payload: unknown): Promise<void> => {
    await visaFile(visaPayload.parse(payload).visaId);
  },
  "remind-travellers": async (): Promise<void> => {
    await remindTravellers();
  },
  "sweep-visas": async (): Promise<void> => {
    await sweepVisas();
  },
};
