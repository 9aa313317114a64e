import { z } from "zod";
import { expectArrival } from "./expect-arrival.ts";

const visaPayload = z.object({ visaId: z.uuid() });

/** The arrivals' jobs by name. */
export const tasks = {
  "expect-arrival": (payload: unknown) => expectArrival(visaPayload.parse(payload)),
};
