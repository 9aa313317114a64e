import { claimApplication } from "#lib/applications/review/claim.ts";
import { addDays, type PlainDate } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import type { Visa } from "#lib/platform/db/types.ts";
import { grantApplication } from "#lib/visas/grant-application.ts";
import { anActor, aPaidApplication } from "./a-paid-application.ts";
import { expectOk } from "./outcomes.ts";

interface Wishes {
  /** The first day, relative to today; 5 days ago by default. */
  readonly from?: number;
  /** The last day, relative to today; in 60 days by default. */
  readonly to?: number;
  readonly stayDays?: number;
}

/** A granted visa of TEST ONE whose period has begun, issued long enough ago for records made after the fact. */
export async function anArrivingVisa({ from = -5, to = 60, stayDays = 20 }: Wishes = {}): Promise<Visa> {
  const officer = await anActor("OFFICER");
  const { id } = await aPaidApplication();
  await claimApplication(officer, id);
  const outcome = expectOk(await grantApplication(officer, id));
  const on = (days: number): PlainDate => addDays(todayInAlmaty(), days);
  return db().visa.update({
    where: { id: outcome.visaId },
    data: {
      validFrom: toDbDate(on(from)),
      validUntil: toDbDate(on(to)),
      stayDays,
      issuedAt: toDbDate(on(from - 100)),
    },
  });
}
