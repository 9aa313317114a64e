import type { Actor } from "#lib/accounts/actor.ts";
import { recipientOf } from "#lib/applications/recipient.ts";
import type { ApplicationStatus } from "#lib/domain/life-cycles/application.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { env } from "#lib/platform/env.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { expireOrder } from "./expire-order.ts";
import {
  type LivingOrder,
  livingOrder,
  type PayableApplication,
  payableApplication,
} from "./living-order.ts";
import type { Unavailable } from "./payment-provider.ts";
import { provider } from "./provider.ts";
import { refreshOrder } from "./refresh-order.ts";

/** Why there is no page to pay on. */
export type CheckoutProblem =
  /** No such application, or somebody else's: the same answer. */
  | { readonly kind: "not-found" }
  /** Not submitted yet, withdrawn or lapsed. */
  | { readonly kind: "not-payable"; readonly status: ApplicationStatus }
  | { readonly kind: "already-paid" }
  /** The bank has not decided yet: paying again would be paying twice. */
  | { readonly kind: "pending" }
  | Unavailable;

/** A page that has ended, or was asked for in other words, makes room for a new order; more in a row is a fault. */
const mostOrders = 4;
/** A page that nobody was shown by then is not asked for again: its own time would be too short. */
const giveUpAfterMs = 30 * 60_000;

/**
 * The address on which the actor pays the fee of an application. Asked twice, also at once, it is the same page: there
 * is one living order, and the provider is asked with its id as the key. Before an open page is handed out again the
 * provider is asked about it, so that nobody is sent to pay what is paid.
 */
export async function openCheckout(
  actor: Actor,
  applicationId: string,
): Promise<Result<{ readonly url: string }, CheckoutProblem>> {
  const application = await payableApplication(actor, applicationId);
  if (!application) return problem({ kind: "not-found" });
  if (application.paidAt) return problem({ kind: "already-paid" });
  if (application.status !== "SUBMITTED") return problem({ kind: "not-payable", status: application.status });
  for (let tries = 0; tries < mostOrders; tries++) {
    const order = await livingOrder(application, actor);
    if (order.status === "PAID" || order.status === "DISPUTED") return problem({ kind: "already-paid" });
    const page = order.providerSessionId
      ? await knownPage(order, order.providerSessionId)
      : await newPage(order, application, actor);
    if (page !== "ended") return page;
  }
  throw new Error("No order of the application stays open");
}

type Page = Result<{ readonly url: string }, CheckoutProblem> | "ended";

async function knownPage(order: LivingOrder, sessionId: string): Promise<Page> {
  const refreshed = await refreshOrder(order.id, sessionId);
  if (!refreshed.ok) return refreshed;
  const { status, url } = refreshed.value;
  if (status === "PAID" || status === "DISPUTED") return problem({ kind: "already-paid" });
  if (status === "PENDING") return problem({ kind: "pending" });
  return status === "OPEN" && url ? ok({ url }) : "ended";
}

async function newPage(order: LivingOrder, application: PayableApplication, actor: Actor): Promise<Page> {
  if (now().getTime() - order.createdAt.getTime() > giveUpAfterMs) {
    await expireOrder(order);
    return "ended";
  }
  const address = (path: string) => new URL(`/applications/${application.id}/pay${path}`, env().APP_URL).href;
  const opened = await provider.openCheckout({
    orderId: order.id,
    amount: order.amount,
    currency: order.currency,
    title: translator(actor.locale, "payment")("checkout-title", { reference: application.reference }),
    locale: actor.locale,
    email: recipientOf(application),
    expiresAt: order.expiresAt,
    paidUrl: address("/return"),
    cancelledUrl: address("?cancelled=yes"),
  });
  if (opened.ok) {
    const { sessionId, url, expiresAt } = opened.value;
    await db().order.updateMany({
      where: { id: order.id, providerSessionId: null },
      data: { providerSessionId: sessionId, checkoutUrl: url, expiresAt },
    });
    return ok({ url });
  }
  if (opened.problem.kind === "unavailable") return problem({ kind: "unavailable" });
  // Unless another tab got its page meanwhile, nobody was ever shown one of this order.
  const isUnseen = await db().order.count({ where: { id: order.id, providerSessionId: null } });
  if (isUnseen > 0) await expireOrder(order);
  return "ended";
}
