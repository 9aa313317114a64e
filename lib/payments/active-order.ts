import type { Actor } from "#lib/accounts/actor.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import { isUniqueViolation } from "#lib/platform/db/unique-violation.ts";
import { firstCheckMs } from "./check-times.ts";
import { feeOf } from "./fee-of.ts";
import type { PayableApplication } from "./payable-application.ts";

const active = {
  id: true,
  status: true,
  amount: true,
  currency: true,
  providerSessionId: true,
  createdAt: true,
  expiresAt: true,
  items: {
    select: { applicationId: true, amount: true, application: { select: { reference: true } } },
    orderBy: { applicationId: "asc" },
  },
} as const satisfies Prisma.OrderSelect;

export type ActiveOrder = Prisma.OrderGetPayload<{ select: typeof active }>;

/** The fees are in different currencies, so they cannot be paid together. */
export interface MixedCurrencies {
  readonly kind: "mixed-currencies";
}

/** Time for which a page can be paid on; the provider allows a day at most. */
const openMs = 12 * 3_600_000;

/** The active orders that contain any of these applications. */
export const activeOrders = (applicationIds: readonly string[]): Promise<readonly ActiveOrder[]> =>
  db().order.findMany({
    where: { items: { some: { active: true, applicationId: { in: [...applicationIds] } } } },
    select: active,
  });

/** Creates the order of these applications. `undefined` if a concurrent order contains any of them. */
export async function makeOrder(
  applications: readonly PayableApplication[],
  actor: Actor,
): Promise<Result<ActiveOrder | undefined, MixedCurrencies>> {
  const fees = await Promise.all(applications.map(feeOfDeclared));
  const currency = fees[0]?.currency ?? "";
  if (fees.some((fee) => fee.currency !== currency)) return problem({ kind: "mixed-currencies" });
  const items = fees.map(({ applicationId, amount }) => ({ applicationId, amount }));
  const amount = items.reduce((sum, item) => sum + item.amount, 0);
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + openMs);
  const nextCheckAt = new Date(createdAt.getTime() + firstCheckMs);
  try {
    return await transaction(async (tx) => {
      const order = await tx.order.create({
        data: { amount, currency, createdAt, expiresAt, nextCheckAt, items: { create: items } },
        select: active,
      });
      await recordEvent(tx, {
        actor,
        action: "order.open",
        subjectId: order.id,
        detail: { application: applications.map(({ id }) => id).join(" "), amount, currency },
      });
      return ok(order);
    });
  } catch (fault) {
    // The index OrderItem_one_active: a concurrent order was faster.
    if (!isUniqueViolation(fault)) throw fault;
    return ok(undefined);
  }
}

async function feeOfDeclared(application: PayableApplication) {
  const fee = await feeOf(application);
  if (!fee) throw new Error("A submitted application has no invitation");
  return { applicationId: application.id, amount: fee.amount, currency: fee.currency };
}
