import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { log } from "#lib/platform/log.ts";

/** What may not fit. */
export const issueKinds = [
  /** A webhook event that could not be understood or booked. */
  "event",
  /** Captured at the provider, and neither an order's nor returned here. */
  "unbooked-payment",
  /** Paid here, and the provider knows of no captured money. */
  "missing-payment",
  /** The amounts differ. */
  "other-amount",
  /** Money went back that the portal did not send. */
  "foreign-return",
  /** A return that the bank did not take. */
  "failed-return",
  /** The bank took the money back for good. */
  "lost-dispute",
  /** A complaint about a payment that no order has. */
  "foreign-dispute",
] as const;
export type IssueKind = (typeof issueKinds)[number];

interface FoundIssue {
  readonly kind: IssueKind;
  /** What it is about: an event's, payment's or order's id. Found again it is the same issue. */
  readonly about: string;
  readonly eventId?: string;
  readonly paymentId?: string;
  readonly orderId?: string;
  /** Codes, ids and amounts; no personal data. */
  readonly detail: string;
}

/** Puts something that does not fit before the supervisors, with an alarm in the log; once, until it is repaired. */
export async function raiseIssue({ about, ...issue }: FoundIssue): Promise<void> {
  const key = `${issue.kind}:${about}`;
  const { count } = await db().paymentIssue.createMany({
    data: [{ ...issue, key, foundAt: now() }],
    skipDuplicates: true,
  });
  // What the portal thought repaired may come back; what a person has judged stays judged.
  const again = await db().paymentIssue.updateMany({
    where: { key, resolvedAt: { not: null }, resolvedById: null },
    data: { resolvedAt: null, resolution: null, detail: issue.detail, foundAt: now() },
  });
  if (count + again.count > 0) log().error({ issue: key, detail: issue.detail }, "payment issue");
}

/** Closes issues that turned out to be repaired without a person. */
export async function closeIssues(kinds: readonly IssueKind[], about: string): Promise<void> {
  await db().paymentIssue.updateMany({
    where: { key: { in: kinds.map((kind) => `${kind}:${about}`) }, resolvedAt: null },
    data: { resolvedAt: now(), resolution: "mended" },
  });
}
