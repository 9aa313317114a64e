import type { Actor } from "#lib/accounts/actor.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { recipientOf } from "#lib/applications/recipient.ts";
import type { ApplicationStatus } from "#lib/domain/life-cycles/application.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { env } from "#lib/platform/env.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { type ActiveOrder, activeOrders, type MixedCurrencies, makeOrder } from "./active-order.ts";
import { endOrder } from "./end-order.ts";
import { expireOrder } from "./expire-order.ts";
import { type PayableApplication, payableApplications } from "./payable-application.ts";
import type { Unavailable } from "./payment-provider.ts";
import { provider } from "./provider.ts";
import { refreshOrder } from "./refresh-order.ts";

/** Why there is no payment page. */
export type CheckoutProblem =
  /** The actor has no application with this id. */
  | { readonly kind: "not-found" }
  /** Not submitted yet, withdrawn or lapsed. */
  | { readonly kind: "not-payable"; readonly status: ApplicationStatus }
  | { readonly kind: "already-paid" }
  /** The bank has not decided yet, so paying again would be paying twice. */
  | { readonly kind: "pending" }
  | MixedCurrencies
  | Unavailable;

/**
 * A page that has expired, or was requested in another language, is replaced by a new order; more in a row is a fault.
 */
const maxOrders = 6;
/** A page that has not been shown by then is not requested again, because its remaining time would be too short. */
const giveUpAfterMs = 30 * 60_000;

type Page = Result<{ readonly url: string }, CheckoutProblem>;

/**
 * The address on which the actor pays the fee of an application (S4); if it is part of a family's open order, that
 * order's. Requesting it twice, even concurrently, gives the same page: there is one active order, and its id is the
 * provider's idempotency key. Before an open page is returned again, the provider is asked about it, so that no one
 * pays twice.
 */
export const openCheckout = (actor: Granted<"application:own">, applicationId: string): Promise<Page> =>
  open(actor, [applicationId], ([order, ...others]) => order !== undefined && others.length === 0);

/**
 * The address on which the actor pays the fees of exactly these applications together; their other open pages are
 * closed.
 */
export const openFamilyCheckout = (
  actor: Granted<"application:own">,
  applicationIds: readonly string[],
): Promise<Page> =>
  open(actor, applicationIds, ([order, ...others]) => {
    const ids = new Set(order?.items.map((item) => item.applicationId));
    const wanted = new Set(applicationIds);
    return others.length === 0 && ids.size === wanted.size && [...wanted].every((id) => ids.has(id));
  });

async function open(
  actor: Granted<"application:own">,
  ids: readonly string[],
  fits: (active: readonly ActiveOrder[]) => boolean,
): Promise<Page> {
  const applications = await payableApplications(actor, ids);
  if (!applications || applications.length === 0) return problem({ kind: "not-found" });
  for (const { status, paidAt } of applications) {
    if (paidAt) return problem({ kind: "already-paid" });
    if (status !== "SUBMITTED") return problem({ kind: "not-payable", status });
  }
  for (let tries = 0; tries < maxOrders; tries++) {
    const active = await activeOrders(ids);
    const page = fits(active)
      ? await pageOf(active[0] as ActiveOrder, applications, actor)
      : active.length > 0
        ? await endAll(active)
        : await firstPage(applications, actor);
    if (page !== "ended") return page;
  }
  throw new Error("No order of the application stays open");
}

async function firstPage(applications: readonly PayableApplication[], actor: Actor): Promise<Page | "ended"> {
  const made = await makeOrder(applications, actor);
  if (!made.ok) return made;
  return made.value ? pageOf(made.value, applications, actor) : "ended";
}

async function endAll(orders: readonly ActiveOrder[]): Promise<Page | "ended"> {
  for (const order of orders) {
    const ended = await endOrder(order);
    if (!ended.ok) return ended;
  }
  return "ended";
}

async function pageOf(
  order: ActiveOrder,
  applications: readonly PayableApplication[],
  actor: Actor,
): Promise<Page | "ended"> {
  if (order.status === "PAID" || order.status === "DISPUTED") return problem({ kind: "already-paid" });
  return order.providerSessionId
    ? knownPage(order, order.providerSessionId)
    : newPage(order, applications, actor);
}

async function knownPage(order: ActiveOrder, sessionId: string): Promise<Page | "ended"> {
  const refreshed = await refreshOrder(order.id, sessionId);
  if (!refreshed.ok) return refreshed;
  const { status, url } = refreshed.value;
  if (status === "PAID" || status === "DISPUTED") return problem({ kind: "already-paid" });
  if (status === "PENDING") return problem({ kind: "pending" });
  return status === "OPEN" && url ? ok({ url }) : "ended";
}

async function newPage(
  order: ActiveOrder,
  applications: readonly PayableApplication[],
  actor: Actor,
): Promise<Page | "ended"> {
  if (now().getTime() - order.createdAt.getTime() > giveUpAfterMs) {
    await expireOrder(order);
    return "ended";
  }
  const [payer] = applications;
  if (!payer) return problem({ kind: "not-found" });
  const address = (path: string) => new URL(`/applications/${payer.id}/pay${path}`, env().APP_URL).href;
  const t = translator(actor.locale, "payment");
  const opened = await provider.openCheckout({
    orderId: order.id,
    lines: order.items.map(({ amount, application: { reference } }) => ({
      title: t("checkout-title", { reference }),
      amount,
    })),
    currency: order.currency,
    locale: actor.locale,
    email: order.items.length > 1 ? payer.user.email : recipientOf(payer),
    expiresAt: order.expiresAt ?? order.createdAt,
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
  // Unless another tab got its page meanwhile, no page of this order was ever shown.
  const isUnseen = await db().order.count({ where: { id: order.id, providerSessionId: null } });
  if (isUnseen > 0) await expireOrder(order);
  return "ended";
}
