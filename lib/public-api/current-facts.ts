import { todayInAlmaty } from "#lib/platform/clock.ts";
import { calendar } from "#lib/policy/current-calendar.ts";
import { policyVersions } from "#lib/policy/current-policy.ts";
import type { Facts } from "./facts.ts";

/** The published policies, the supervisors' calendar, and today in Kazakhstan. */
export async function currentFacts(): Promise<Facts> {
  const [versions, days] = await Promise.all([policyVersions(), calendar()]);
  return { versions, calendar: days, today: todayInAlmaty() };
}
