import type { Policy } from "#lib/domain/policy.ts";
import type { Calendar } from "#lib/domain/working-days.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import firstPolicy from "#prisma/seed/policy-2019-01-01.json" with { type: "json" };
import workingDays from "#prisma/seed/working-days.json" with { type: "json" };
import type { Facts } from "./facts.ts";

/** The policy and the calendar that are part of the project, for answers without a database. */
export const seedFacts = (): Facts => ({
  versions: [firstPolicy as unknown as Policy],
  calendar: workingDays as unknown as Calendar,
  today: todayInAlmaty(),
});
