import { addDays, type PlainDate } from "#lib/domain/plain-date.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { dateInAlmaty } from "#lib/platform/clock.ts";

/** The last day on which a draft saved at this time is kept. */
export const draftRetainedUntil = (policy: Policy, savedAt: Date): PlainDate =>
  addDays(dateInAlmaty(savedAt), policy.periods.draftDays);

/** The last day on which the fee of an application submitted at this time may be paid. */
export const payableUntil = (policy: Policy, submittedAt: Date): PlainDate =>
  addDays(dateInAlmaty(submittedAt), policy.periods.paymentDays);

/** The last day on which the answers of an ended draft are kept: as long again as the draft was kept. */
export const endedDraftRetainedUntil = (policy: Policy, savedAt: Date): PlainDate =>
  addDays(dateInAlmaty(savedAt), 2 * policy.periods.draftDays);
