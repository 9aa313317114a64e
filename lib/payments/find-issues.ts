import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { db } from "#lib/platform/db/client.ts";
import type { PaymentDispute, PaymentIssue, PaymentReturn, Prisma } from "#lib/platform/db/types.ts";

const maxOpen = 200;
const maxSettled = 20;
const maxMoves = 50;

/** An application concerned by a payment issue. */
export interface ConcernedApplication {
  readonly id: string;
  readonly reference: string;
}

interface Concerning {
  readonly applications: readonly ConcernedApplication[];
}

export interface PaymentMatters {
  readonly open: readonly PaymentIssue[];
  readonly settled: readonly PaymentIssue[];
  readonly returns: readonly (PaymentReturn & Concerning)[];
  readonly disputes: readonly (PaymentDispute & Concerning)[];
}

const concerned = {
  order: {
    select: {
      items: {
        select: { application: { select: { id: true, reference: true } } },
        orderBy: { applicationId: "asc" },
      },
    },
  },
} as const satisfies Prisma.PaymentReturnInclude;

/** The supervisors' overview: open issues oldest first, the latest resolved ones, returns and disputes. */
export async function findPaymentMatters(_actor: Granted<"payment:read">): Promise<PaymentMatters> {
  const [open, settled, returns, disputes] = await Promise.all([
    db().paymentIssue.findMany({
      where: { resolvedAt: null },
      orderBy: { foundAt: "asc" },
      take: maxOpen,
    }),
    db().paymentIssue.findMany({
      where: { resolvedAt: { not: null } },
      orderBy: { resolvedAt: "desc" },
      take: maxSettled,
    }),
    db().paymentReturn.findMany({ include: concerned, orderBy: { requestedAt: "desc" }, take: maxMoves }),
    db().paymentDispute.findMany({ include: concerned, orderBy: { openedAt: "desc" }, take: maxMoves }),
  ]);
  return { open, settled, returns: returns.map(withApplications), disputes: disputes.map(withApplications) };
}

/** The number of open payment issues. */
export const countOpenIssues = async (_actor: Granted<"payment:read">): Promise<number> =>
  db().paymentIssue.count({ where: { resolvedAt: null } });

const withApplications = <T extends { readonly order: OrderPart | null }>({ order, ...row }: T) => ({
  ...row,
  applications: order?.items.map(({ application }) => application) ?? [],
});

type OrderPart = { readonly items: readonly { readonly application: ConcernedApplication }[] };

export interface FoundIssue extends PaymentIssue, Concerning {
  readonly eventType: string | undefined;
  /** Captured money without an order may be returned by a supervisor. */
  readonly mayReturn: boolean;
}

/** One issue with its subject; undefined when there is none. */
export async function findIssue(
  _actor: Granted<"payment:read">,
  id: string,
): Promise<FoundIssue | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const issue = await db().paymentIssue.findUnique({ where: { id } });
  if (!issue) return undefined;
  const [event, order] = await Promise.all([
    issue.eventId ? db().webhookEvent.findUnique({ where: { id: issue.eventId } }) : undefined,
    issue.orderId
      ? db().order.findUnique({ where: { id: issue.orderId }, select: concerned.order.select })
      : undefined,
  ]);
  return {
    ...issue,
    eventType: event?.type,
    applications: order?.items.map(({ application }) => application) ?? [],
    mayReturn: issue.paymentId !== null && ["event", "unbooked-payment"].includes(issue.kind),
  };
}
