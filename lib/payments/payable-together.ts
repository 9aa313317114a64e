import type { Granted } from "#lib/accounts/rights.ts";
import type { Money, Purpose } from "#lib/domain/policy.ts";
import { db } from "#lib/platform/db/client.ts";
import { feeOf } from "./fee-of.ts";
import { nameOf } from "./payable-application.ts";

/** A submitted application whose fee is due. */
export interface PayableTogether {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly purpose: Purpose | undefined;
  readonly fee: Money;
}

/** Largest number of applications paid together. */
export const maxTogether = 20;

/**
 * The actor's applications whose fee can be paid now, oldest first; those that a bank is about to confirm are left out.
 */
export async function payableTogether(
  actor: Granted<"application:own">,
): Promise<readonly PayableTogether[]> {
  const rows = await db().application.findMany({
    where: {
      userId: actor.id,
      status: "SUBMITTED",
      invitationId: { not: null },
      orderItems: { none: { active: true, order: { status: { not: "OPEN" } } } },
    },
    orderBy: { createdAt: "asc" },
    take: maxTogether,
    select: {
      id: true,
      reference: true,
      policyVersion: true,
      invitation: { select: { purpose: true, surname: true, givenNames: true } },
    },
  });
  return Promise.all(
    rows.map(async (row) => {
      const fee = await feeOf(row);
      if (!fee) throw new Error("A submitted application has no invitation");
      const { id, reference, invitation } = row;
      const { amount, currency } = fee;
      return { id, reference, name: nameOf(row), purpose: invitation?.purpose, fee: { amount, currency } };
    }),
  );
}
