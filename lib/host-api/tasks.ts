import { log } from "#lib/platform/log.ts";
import { purgeAnswers } from "./answer-once.ts";

/** The background work of the interface for hotels' systems. */
export const tasks = {
  "purge-api-answers": async (): Promise<void> => {
    log().info({ purged: await purgeAnswers() }, "kept answers purged");
  },
};
