import { log } from "#lib/platform/log.ts";
import { purgeOrphanFiles } from "./purge-orphan-files.ts";
import { sweepMails } from "./sweep-mails.ts";

/** The background work of running the portal; each may run twice without harm. They take no payload. */
export const tasks = {
  "sweep-mails": async (): Promise<void> => {
    const found = await sweepMails();
    if (found > 0) log().warn({ found }, "mails without a job were ordered again");
  },
  "purge-orphan-files": async (): Promise<void> => {
    log().info({ purged: await purgeOrphanFiles() }, "files without a row purged");
  },
};
