import { addDays, type PlainDate } from "#lib/domain/plain-date.ts";
import { ok } from "#lib/domain/result.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import { enqueueMail } from "#lib/platform/outbox.ts";
import { policyByVersion } from "#lib/policy/current-policy.ts";
import { draftRetainedUntil, payableUntil } from "./periods.ts";
import { recipientOf } from "./recipient.ts";

/** Days between the reminder and the last day; a fee is due within days, a draft within weeks. */
const daysBefore = { "draft-ending": 3, "payment-due": 1 } as const;

const columns = {
  id: true,
  status: true,
  policyVersion: true,
  answers: true,
  savedAt: true,
  submittedAt: true,
  user: { select: { email: true, locale: true } },
} as const satisfies Prisma.ApplicationSelect;

type Candidate = Prisma.ApplicationGetPayload<{ select: typeof columns }>;

/**
 * Reminds applicants whose draft or time to pay is about to end, once for each such day, however often this runs.
 * Returns the number of mails enqueued.
 */
export async function remindApplicants(): Promise<number> {
  const candidates = await db().application.findMany({
    where: {
      status: { in: ["DRAFT", "SUBMITTED"] },
      orderItems: { none: { order: { status: { in: ["PENDING", "PAID"] } } } },
    },
    select: columns,
  });
  let ordered = 0;
  for (const candidate of candidates) {
    const letter = await letterFor(candidate);
    if (letter === undefined || !isSoon(letter)) continue;
    ordered += 1;
    await transaction(async (tx) =>
      ok(
        await enqueueMail(tx, {
          key: `${letter.template}:${candidate.id}:${letter.lastDay}`,
          template: letter.template,
          recipient: recipientOf(candidate),
          locale: candidate.user.locale,
          about: { application: candidate.id },
        }),
      ),
    );
  }
  return ordered;
}

interface Letter {
  readonly template: keyof typeof daysBefore;
  readonly lastDay: PlainDate;
}

async function letterFor({
  status,
  policyVersion,
  savedAt,
  submittedAt,
}: Candidate): Promise<Letter | undefined> {
  const policy = await policyByVersion(policyVersion);
  if (status === "DRAFT") return { template: "draft-ending", lastDay: draftRetainedUntil(policy, savedAt) };
  if (!submittedAt) return undefined;
  return { template: "payment-due", lastDay: payableUntil(policy, submittedAt) };
}

function isSoon({ template, lastDay }: Letter): boolean {
  const today = todayInAlmaty();
  return today <= lastDay && addDays(today, daysBefore[template]) >= lastDay;
}
