import { expectTypeOf, test } from "vitest";
import type { Granted } from "#lib/accounts/rights.ts";
import type { addRecord } from "#lib/border/add-record.ts";
import type { admit } from "#lib/border/admit.ts";
import type { askAboutHolder } from "#lib/border/ask-watch-list.ts";
import type { checkAtBorder } from "#lib/border/check-at-border.ts";
import type { lookUp } from "#lib/border/desk/look-up.ts";
import type { receiveRecords } from "#lib/border/desk/receive-records.ts";
import type { identifyVisa } from "#lib/border/identify-visa.ts";
import type { recentRecords } from "#lib/border/recent-records.ts";
import type { recordExit } from "#lib/border/record-exit.ts";
import type { refuseEntry } from "#lib/border/refuse-entry.ts";
import type { visaPhoto } from "#lib/border/visa-photo.ts";

/** Queries and use cases by the right that their callers must have asked for. */
interface ByRight {
  "border:check":
    | typeof addRecord
    | typeof admit
    | typeof askAboutHolder
    | typeof checkAtBorder
    | typeof identifyVisa
    | typeof lookUp
    | typeof receiveRecords
    | typeof recentRecords
    | typeof recordExit
    | typeof refuseEntry
    | typeof visaPhoto;
}

/** A union: one query that takes more actors than its right admits makes it wider. */
type Taken = { [R in keyof ByRight]: Parameters<ByRight[R]>[0] };

test("a query or use case about one right compiles for actors who have it and for no others", () => {
  expectTypeOf<Taken>().toEqualTypeOf<{ [R in keyof ByRight]: Granted<R> }>();
});
