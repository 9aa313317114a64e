import type { Prisma } from "#lib/platform/db/types.ts";

/** What the settling of an order reads of it and of its application. */
export const settledOrder = {
  id: true,
  applicationId: true,
  status: true,
  amount: true,
  currency: true,
  providerSessionId: true,
  application: {
    select: { status: true, answers: true, user: { select: { email: true, locale: true } } },
  },
} satisfies Prisma.OrderSelect;

export type SettledOrder = Prisma.OrderGetPayload<{ select: typeof settledOrder }>;

/** What became of the order; `unchanged`: it already was where the provider says it is, or beyond. */
export type Settlement = "paid" | "returned" | "pending" | "failed" | "expired" | "unchanged";
