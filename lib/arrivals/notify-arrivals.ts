import type { ArrivalWarning } from "#lib/domain/r8-arrival-notice.ts";
import { ok, type Result } from "#lib/domain/result.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import type { NoticeChannel } from "#lib/platform/db/types.ts";
import { isUniqueViolation } from "#lib/platform/db/unique-violation.ts";
import type { ArrivalActor } from "./arrival-actor.ts";
import { type NoticeToSend, type NotifyProblem, planNotices } from "./plan-notices.ts";
import { warningsOf } from "./warnings.ts";
import { type WrittenNotice, writeNotices } from "./write-notices.ts";

/** The answer to a notice: its receipt and its warnings. */
export interface SentNotice extends WrittenNotice {
  readonly warnings: readonly ArrivalWarning[];
}

/** Reports one guest to the migration service (R8). See `notifyArrivals`. */
export async function notifyArrival(
  actor: ArrivalActor,
  notice: NoticeToSend,
  channel: NoticeChannel = "FORM",
): Promise<Result<SentNotice, NotifyProblem>> {
  const sent = await notifyArrivals(actor, [notice], channel);
  if (!sent.ok) return sent;
  const [only] = sent.value;
  if (only === undefined) throw new Error("A notice was sent without an answer");
  return ok(only);
}

/**
 * Reports guests to the migration service: all of them or, with a problem, none (R8). An expected guest's notice is
 * fulfilled; for a notice sent before, its receipt is returned; a late notice is accepted and marked.
 */
export async function notifyArrivals(
  actor: ArrivalActor,
  notices: readonly NoticeToSend[],
  channel: NoticeChannel,
): Promise<Result<readonly SentNotice[], NotifyProblem>> {
  const planned = await planNotices(actor, notices);
  if (!planned.ok) return planned;
  const warnings = await warningsOf(actor, notices);
  const send = () =>
    transaction<readonly WrittenNotice[], never>(async (tx) =>
      ok(await writeNotices(tx, actor, planned.value, channel)),
    );
  // Of two concurrent calls with one guest, the second fails on the unique key and finds the first one's notice on
  // repetition.
  const sent = await send().catch((fault: unknown) => {
    if (isUniqueViolation(fault)) return send();
    throw fault;
  });
  if (!sent.ok) return sent;
  return ok(sent.value.map((one, index) => ({ ...one, warnings: warnings[index] ?? [] })));
}
