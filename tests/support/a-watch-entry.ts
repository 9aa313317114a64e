import type { Actor } from "#lib/accounts/actor.ts";
import { addDays, knownDate } from "#lib/domain/plain-date.ts";
import type { TypedWatchEntry } from "#lib/domain/watch-entry.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { addEntry } from "#lib/watch-list/save-entry.ts";
import { expectOk } from "./outcomes.ts";

/** The typed values for SPECIMEN TEST TWO, with the given changes. */
export const typedWatchEntry = (change: Partial<TypedWatchEntry> = {}): TypedWatchEntry => ({
  surname: "SPECIMEN",
  givenNames: "TEST TWO",
  birthDate: knownDate("1985-04-12"),
  passportNumber: "C01X00T47",
  issuingState: "QAT",
  reason: "Ask for the original invitation.",
  expiresOn: addDays(todayInAlmaty(), 365),
  ...change,
});

/** An entry of the watch list, created by an officer with the right. @returns its id */
export async function aWatchEntry(
  actor: Actor<"SENIOR_OFFICER" | "SUPERVISOR">,
  change: Partial<TypedWatchEntry> = {},
): Promise<string> {
  return expectOk(await addEntry(actor, typedWatchEntry(change)));
}
