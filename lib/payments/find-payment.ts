import type { Actor } from "#lib/accounts/actor.ts";
import type { ApplicationStatus } from "#lib/domain/life-cycles/application.ts";
import type { Money, Purpose } from "#lib/domain/policy.ts";
import { db } from "#lib/platform/db/client.ts";
import { feeOf } from "./fee-of.ts";
import { payableApplication } from "./living-order.ts";

/** Where an applicant stands with the fee. */
export type PaymentState =
  /** The questionnaire is not declared yet. */
  | { readonly kind: "not-submitted" }
  /** Withdrawn or lapsed before it was paid. */
  | { readonly kind: "closed"; readonly status: ApplicationStatus }
  /** To be paid; `last`: how the try before ended. */
  | { readonly kind: "due"; readonly last: "failed" | "expired" | undefined; readonly opened: boolean }
  /** The bank has not decided yet. */
  | { readonly kind: "pending" }
  | { readonly kind: "paid"; readonly receipt: Receipt | undefined };

export interface Receipt extends Money {
  readonly number: string;
  readonly paidAt: Date;
}

export interface Payment {
  readonly applicationId: string;
  readonly reference: string;
  readonly purpose: Purpose | undefined;
  readonly fee: Money | undefined;
  readonly state: PaymentState;
  /** Money came twice or too late and was sent back. */
  readonly returned: boolean;
}

/** The fee of the actor's own application; undefined when there is none with this id or it is somebody else's. */
export async function findPayment(actor: Actor, applicationId: string): Promise<Payment | undefined> {
  const application = await payableApplication(actor, applicationId);
  if (!application) return undefined;
  const orders = await db().order.findMany({
    where: { applicationId },
    orderBy: { createdAt: "desc" },
    select: { status: true, amount: true, currency: true, receiptNumber: true, paidAt: true },
  });
  return {
    applicationId,
    reference: application.reference,
    purpose: application.invitation?.purpose,
    fee: await feeOf(application),
    state: stateOf(application, orders),
    returned: orders.some(({ status }) => status === "RETURNED"),
  };
}

type OrderRow = {
  readonly status: string;
  readonly amount: number;
  readonly currency: string;
  readonly receiptNumber: string | null;
  readonly paidAt: Date | null;
};

function stateOf(
  application: { readonly status: ApplicationStatus; readonly paidAt: Date | null },
  orders: readonly OrderRow[],
): PaymentState {
  const has = (status: string) => orders.find((order) => order.status === status);
  const paid = has("PAID") ?? has("DISPUTED");
  if (paid || application.paidAt) return { kind: "paid", receipt: paid && receiptOf(paid) };
  if (application.status === "DRAFT") return { kind: "not-submitted" };
  if (application.status !== "SUBMITTED") return { kind: "closed", status: application.status };
  if (has("PENDING")) return { kind: "pending" };
  const last = orders[0]?.status;
  return {
    kind: "due",
    last: last === "FAILED" ? "failed" : last === "EXPIRED" ? "expired" : undefined,
    opened: last === "OPEN",
  };
}

function receiptOf({ amount, currency, receiptNumber, paidAt }: OrderRow): Receipt | undefined {
  return receiptNumber && paidAt ? { number: receiptNumber, amount, currency, paidAt } : undefined;
}
