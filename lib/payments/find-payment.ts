import type { Actor } from "#lib/accounts/actor.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { type ApplicationStatus, isUndecided } from "#lib/domain/life-cycles/application.ts";
import type { Money, Purpose } from "#lib/domain/policy.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import { checkedBy } from "./check-times.ts";
import { feeOf } from "./fee-of.ts";
import { payableApplication } from "./payable-application.ts";

/** The state of an applicant's fee. */
export type PaymentState =
  /** The questionnaire has not been submitted. */
  | { readonly kind: "not-submitted" }
  /** Withdrawn or lapsed before payment. */
  | { readonly kind: "closed"; readonly status: ApplicationStatus }
  /** To be paid; `last`: the result of the previous attempt. */
  | { readonly kind: "due"; readonly last: "failed" | "expired" | undefined; readonly opened: boolean }
  /**
   * The bank has not decided yet (`bank`), or the payer came back while the provider did not answer (`unheard`);
   * `nextCheck`: when the portal asks next.
   */
  | { readonly kind: "pending"; readonly why: "bank" | "unheard"; readonly nextCheck: Date }
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
  /** The open or paid order if it pays for several applications. */
  readonly family: Family | undefined;
  /** The account has other applications whose fee is due, which can be paid together. */
  readonly others: boolean;
  /** Money arrived twice or too late and was returned. */
  readonly returned: boolean;
  /** The payment is disputed, so the examination is suspended. */
  readonly held: boolean;
}

export interface Family extends Money {
  readonly references: readonly string[];
}

const columns = {
  id: true,
  status: true,
  amount: true,
  currency: true,
  receiptNumber: true,
  paidAt: true,
  nextCheckAt: true,
  cameBackAt: true,
  returns: { select: { id: true } },
  items: {
    select: { applicationId: true, returned: true, application: { select: { reference: true } } },
    orderBy: { applicationId: "asc" },
  },
} as const satisfies Prisma.OrderSelect;

type OrderRow = Prisma.OrderGetPayload<{ select: typeof columns }>;

/** The fee of the actor's own application; undefined when there is none with this id. */
export async function findPayment(
  actor: Granted<"application:own">,
  applicationId: string,
): Promise<Payment | undefined> {
  const application = await payableApplication(actor, applicationId);
  if (!application) return undefined;
  const orders = await db().order.findMany({
    where: { items: { some: { applicationId } } },
    orderBy: { createdAt: "desc" },
    select: columns,
  });
  const active = orders.find((order) => isOf(applicationId, order) && activeStatuses.includes(order.status));
  return {
    applicationId,
    reference: application.reference,
    purpose: application.invitation?.purpose,
    fee: await feeOf(application),
    state: stateOf(application, orders),
    family: active && active.items.length > 1 ? familyOf(active) : undefined,
    others: await hasOthers(actor, applicationId),
    returned: orders.some(({ status, returns }) => status === "RETURNED" || returns.length > 0),
    held: application.heldAt !== null && isUndecided(application.status),
  };
}

async function hasOthers(actor: Actor, applicationId: string): Promise<boolean> {
  const others = { userId: actor.id, status: "SUBMITTED", id: { not: applicationId } } as const;
  return (await db().application.count({ where: others, take: 1 })) > 0;
}

const activeStatuses: readonly string[] = ["OPEN", "PENDING", "PAID", "DISPUTED"];

const isOf = (applicationId: string, { items }: OrderRow): boolean =>
  items.some((item) => item.applicationId === applicationId && !item.returned);

const familyOf = ({ items, amount, currency }: OrderRow): Family => ({
  amount,
  currency,
  references: items.map(({ application }) => application.reference),
});

function stateOf(
  application: { readonly id: string; readonly status: ApplicationStatus; readonly paidAt: Date | null },
  orders: readonly OrderRow[],
): PaymentState {
  const own = orders.filter((order) => isOf(application.id, order));
  const has = (status: string) => own.find((order) => order.status === status);
  const paid = has("PAID") ?? has("DISPUTED");
  if (paid || application.paidAt) return { kind: "paid", receipt: paid && receiptOf(paid) };
  if (application.status === "DRAFT") return { kind: "not-submitted" };
  if (application.status !== "SUBMITTED") return { kind: "closed", status: application.status };
  const waiting = has("PENDING") ?? own.find(({ status, cameBackAt }) => status === "OPEN" && cameBackAt);
  if (waiting) {
    const why = waiting.status === "PENDING" ? "bank" : "unheard";
    return { kind: "pending", why, nextCheck: checkedBy(waiting.nextCheckAt, now()) };
  }
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
