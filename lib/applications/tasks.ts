import { log } from "#lib/platform/log.ts";
import { tasks as documentTasks } from "./documents/tasks.ts";
import { lapseApplications } from "./lapse-applications.ts";
import { purgeDrafts } from "./purge-drafts.ts";
import { remindApplicants } from "./remind-applicants.ts";

/** The background work of applications; each may run twice without harm. They take no payload. */
export const tasks = {
  ...documentTasks,
  "lapse-applications": async (): Promise<void> => {
    log().info({ lapsed: await lapseApplications() }, "applications lapsed");
  },
  "remind-applicants": async (): Promise<void> => {
    log().info({ letters: await remindApplicants() }, "applicants reminded");
  },
  "purge-drafts": async (): Promise<void> => {
    log().info({ purged: await purgeDrafts() }, "ended drafts purged");
  },
};
