import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { log } from "#lib/platform/log.ts";

/** The kinds of mismatch. */
export const issueKinds = [
  /** A webhook event that could not be understood or recorded. */
  "event",
  /** Captured at the provider, but neither an order's nor returned here. */
  "unbooked-payment",
  /** Paid here, but without captured money at the provider. */
  "missing-payment",
  /** The amounts differ. */
  "other-amount",
  /** Money was returned without the portal. */
  "foreign-return",
  /** The bank did not accept a return. */
  "failed-return",
  /** The bank reversed the payment for good. */
  "lost-dispute",
  /** A dispute of a payment without an order. */
  "foreign-dispute",
] as const;
export type IssueKind = (typeof issueKinds)[number];

interface FoundIssue {
  readonly kind: IssueKind;
  /** The id of the event, payment or order concerned. Found again, it is the same issue. */
  readonly about: string;
  readonly eventId?: string;
  readonly paymentId?: string;
  readonly orderId?: string;
  /** Codes, ids and amounts; no personal data. */
  readonly detail: string;
}

/** Raises an issue for the supervisors, with an alarm in the log; once, until it is resolved. */
export async function raiseIssue({ about, ...issue }: FoundIssue): Promise<void> {
  const key = `${issue.kind}:${about}`;
  const { count } = await db().paymentIssue.createMany({
    data: [{ ...issue, key, foundAt: now() }],
    skipDuplicates: true,
  });
  // Issues that the portal resolved may recur; those resolved by a person stay resolved.
  const again = await db().paymentIssue.updateMany({
    where: { key, resolvedAt: { not: null }, resolvedById: null },
    data: { resolvedAt: null, resolution: null, detail: issue.detail, foundAt: now() },
  });
  if (count + again.count > 0) log().error({ issue: key, detail: issue.detail }, "payment issue");
}

/** Closes issues that were resolved without a person. */
export async function closeIssues(kinds: readonly IssueKind[], about: string): Promise<void> {
  await db().paymentIssue.updateMany({
    where: { key: { in: kinds.map((kind) => `${kind}:${about}`) }, resolvedAt: null },
    data: { resolvedAt: now(), resolution: "mended" },
  });
}
