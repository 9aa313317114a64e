import { z } from "zod";
import { log } from "#lib/platform/log.ts";
import { expectArrival } from "./expect-arrival.ts";
import { purgeTables } from "./import-table.ts";
import { remindHosts } from "./reminders/remind-hosts.ts";

const visaPayload = z.object({ visaId: z.uuid() });

/** The arrivals' jobs by name. */
export const tasks = {
  "expect-arrival": (payload: unknown) => expectArrival(visaPayload.parse(payload)),
  "remind-hosts": async (): Promise<void> => {
    log().info({ organisations: await remindHosts() }, "hosts reminded");
  },
  "purge-arrival-tables": async (): Promise<void> => {
    await purgeTables();
  },
};
