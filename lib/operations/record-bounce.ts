import { recordEvent, systemActor } from "#lib/audit/record.ts";
import { ok, problem } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { log } from "#lib/platform/log.ts";
import { type Bounce, readBounce } from "./read-bounce.ts";

/**
 * Handles a raw message from the mailbox for bounces.
 * @returns whether it reports a new failure
 */
export async function receiveReport(source: Uint8Array): Promise<boolean> {
  const bounce = await readBounce(source);
  const recorded = bounce !== undefined && (await recordBounce(bounce));
  log().info({ understood: bounce !== undefined, recorded, mailId: bounce?.mailId }, "report about a mail");
  return recorded;
}

/**
 * Marks the message as failed. Ignores a report about an address to which the message is no longer sent, about an
 * unknown message, or about a known failure.
 * @returns whether anything changed
 */
async function recordBounce({ mailId, status, recipient }: Bounce): Promise<boolean> {
  const recorded = await transaction(async (tx) => {
    const { count } = await tx.mail.updateMany({
      where: {
        id: mailId,
        recipient: { equals: recipient, mode: "insensitive" },
        sentAt: { not: null },
        failedAt: null,
      },
      data: { failedAt: now(), failure: `bounced-${status}` },
    });
    if (count === 0) return problem({ kind: "nothing-to-record" } as const);
    await recordEvent(tx, {
      actor: systemActor,
      action: "mail.bounce",
      subjectId: mailId,
      detail: { status },
    });
    return ok(undefined);
  });
  return recorded.ok;
}
