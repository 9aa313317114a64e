import { z } from "zod";
import type { Actor } from "#lib/accounts/actor.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import type { OrderStatus, Prisma } from "#lib/platform/db/types.ts";
import { isUniqueViolation } from "#lib/platform/db/unique-violation.ts";
import { feeOf } from "./fee-of.ts";

const payable = {
  id: true,
  reference: true,
  status: true,
  policyVersion: true,
  paidAt: true,
  answers: true,
  user: { select: { email: true } },
  invitation: { select: { purpose: true } },
} satisfies Prisma.ApplicationSelect;

export type PayableApplication = Prisma.ApplicationGetPayload<{ select: typeof payable }>;

/** The actor's own application with what its fee depends on. */
export async function payableApplication(actor: Actor, id: string): Promise<PayableApplication | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await db().application.findFirst({ where: { id, userId: actor.id }, select: payable });
  return row ?? undefined;
}

export interface LivingOrder {
  readonly id: string;
  readonly status: OrderStatus;
  readonly amount: number;
  readonly currency: string;
  readonly providerSessionId: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** How long a page may be paid on; the provider allows a day at most. */
const openMs = 12 * 3_600_000;

/** The one order of an application that is not over, made when there is none. Two at once get the same. */
export async function livingOrder(application: PayableApplication, actor: Actor): Promise<LivingOrder> {
  const living = await findLiving(application.id);
  if (living) return living;
  const fee = await feeOf(application);
  if (!fee) throw new Error("A submitted application has no invitation");
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + openMs);
  const { amount, currency } = fee;
  try {
    await transaction(async (tx) => {
      const { id } = await tx.order.create({
        data: { applicationId: application.id, amount, currency, createdAt, expiresAt },
        select: { id: true },
      });
      await recordEvent(tx, {
        actor,
        action: "order.open",
        subjectType: "order",
        subjectId: id,
        detail: { application: application.id, amount, currency },
      });
      return ok(undefined);
    });
  } catch (fault) {
    // The index Order_one_living: somebody was faster, so that order is the one.
    if (!isUniqueViolation(fault)) throw fault;
  }
  const order = await findLiving(application.id);
  if (!order) throw new Error("The order ended while it was opened");
  return order;
}

async function findLiving(applicationId: string): Promise<LivingOrder | undefined> {
  const order = await db().order.findFirst({
    where: { applicationId, status: { in: ["OPEN", "PENDING", "PAID", "DISPUTED"] } },
    select: {
      id: true,
      status: true,
      amount: true,
      currency: true,
      providerSessionId: true,
      createdAt: true,
      expiresAt: true,
    },
  });
  return order ? { ...order, expiresAt: order.expiresAt ?? order.createdAt } : undefined;
}
