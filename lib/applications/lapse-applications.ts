import { systemActor } from "#lib/audit/record.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import { enqueueMail } from "#lib/platform/outbox.ts";
import { policyByVersion } from "#lib/policy/current-policy.ts";
import { moveApplication } from "./move-application.ts";
import { draftRetainedUntil, payableUntil } from "./periods.ts";
import { recipientOf } from "./recipient.ts";

const columns = {
  id: true,
  status: true,
  policyVersion: true,
  answers: true,
  savedAt: true,
  submittedAt: true,
  user: { select: { email: true, locale: true } },
  invitation: { select: { lastDay: true } },
  orderItems: { where: { order: { status: "PENDING" } }, select: { orderId: true } },
} as const;

/**
 * Ends abandoned applications: drafts not changed for the policy's number of days, submissions not paid in time, and
 * unpaid or returned ones whose invitation has ended. Payments that are being confirmed are waited for. Returns the
 * number.
 */
export async function lapseApplications(): Promise<number> {
  let lapsed = 0;
  const candidates = await db().application.findMany({
    where: { status: { in: ["DRAFT", "SUBMITTED", "RETURNED"] } },
    select: columns,
  });
  for (const candidate of candidates) {
    const reason = await reasonToLapse(candidate);
    if (reason && (await lapse(candidate, reason))) lapsed += 1;
  }
  return lapsed;
}

type Candidate = Prisma.ApplicationGetPayload<{ select: typeof columns }>;

async function reasonToLapse(candidate: Candidate): Promise<string | undefined> {
  if (candidate.orderItems.length > 0) return undefined;
  const today = todayInAlmaty();
  const policy = await policyByVersion(candidate.policyVersion);
  const { status, invitation, submittedAt } = candidate;
  if (status === "DRAFT" && draftRetainedUntil(policy, candidate.savedAt) < today) return "draft-untouched";
  if (status === "SUBMITTED" && submittedAt && payableUntil(policy, submittedAt) < today) return "unpaid";
  // A draft may still use another invitation; it has a deadline of its own.
  if (status !== "DRAFT" && invitation && fromDbDate(invitation.lastDay) < today) return "invitation-ended";
  return undefined;
}

async function lapse(candidate: Candidate, reason: string): Promise<boolean> {
  const { id, status, savedAt } = candidate;
  const moved = await transaction(async (tx) => {
    if (status !== "DRAFT") {
      await enqueueMail(tx, {
        key: `application-lapsed:${id}`,
        template: "application-lapsed",
        recipient: recipientOf(candidate),
        locale: candidate.user.locale,
        about: { application: id },
      });
    }
    return moveApplication(tx, {
      id,
      from: status,
      event: "lapse",
      actor: systemActor,
      // Not if it has been saved meanwhile.
      where: { savedAt },
      detail: { reason },
    });
  });
  return moved.ok;
}
