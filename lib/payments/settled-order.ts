import { recipientOf } from "#lib/applications/recipient.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";

/** The data of an order and its applications that settling needs. */
export const settledOrder = {
  id: true,
  status: true,
  amount: true,
  currency: true,
  providerSessionId: true,
  providerPaymentId: true,
  items: {
    orderBy: { applicationId: "asc" },
    select: {
      applicationId: true,
      amount: true,
      application: {
        select: { status: true, answers: true, user: { select: { email: true, locale: true } } },
      },
    },
  },
} as const satisfies Prisma.OrderSelect;

export type SettledOrder = Prisma.OrderGetPayload<{ select: typeof settledOrder }>;

/** The result for the order; `unchanged`: it was already in this status, or beyond it. */
export type Settlement = "paid" | "returned" | "pending" | "failed" | "expired" | "unchanged";

/**
 * The recipient of a message about an order: for one application its own address, for a family's payer the account's.
 */
export function payerOf({ items }: Pick<SettledOrder, "items">): {
  readonly recipient: string;
  readonly locale: Locale;
} {
  const [first, ...others] = items;
  if (!first) throw new Error("An order pays for nothing");
  const { user } = first.application;
  return {
    recipient: others.length > 0 ? user.email : recipientOf(first.application),
    locale: user.locale,
  };
}
