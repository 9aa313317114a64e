import type { OrganisationKind } from "#lib/domain/organisation.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { calendar } from "#lib/policy/current-calendar.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import type { RequestFacts } from "./request/read-request.ts";

/**
 * The facts for checking today's requests of a kind of host. `asked`: already submitted, so the window is not checked.
 */
export async function requestFacts(
  kind: OrganisationKind,
  asked: "asked" | "asks-today" = "asks-today",
): Promise<RequestFacts> {
  const today = todayInAlmaty();
  const [policy, days] = await Promise.all([policyOn(today), calendar()]);
  return { policy, calendar: days, kind, today, asksOn: asked === "asked" ? undefined : today };
}
