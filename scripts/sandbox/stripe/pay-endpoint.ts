import type { IncomingMessage, ServerResponse } from "node:http";
import type Stripe from "stripe";
import { readBody } from "../http/read-body.ts";
import { seeOther, sendPage } from "../http/reply.ts";
import type { Refusal } from "./build-charge.ts";
import { openDispute } from "./dispute-payment.ts";
import { bankPage, expiredPage, missingPage, type PayView, payFresh, payPage } from "./pay-pages.ts";
import { payLanguage, payTexts } from "./pay-texts.ts";
import { readPayment } from "./read-payment.ts";
import type { Sandbox } from "./sandbox.ts";
import { beginDelayed, decline, requireAuthentication, succeed } from "./take-payment.ts";
import { authenticationFailed, fateOf } from "./test-cards.ts";

/** The hosted payment page: `/pay/:session` and `/pay/:session/authenticate`, by GET and POST, without scripts. */
export async function payEndpoint(
  sandbox: Sandbox,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [id = "", step] = url.pathname.split("/").slice(2);
  const { sessions, lineItems } = sandbox.state;
  const session = Object.hasOwn(sessions, id) ? sessions[id] : undefined;
  const language = payLanguage(session?.locale ?? null, request.headers["accept-language"]);
  if (!session || (step !== undefined && step !== "authenticate")) {
    return sendPage(response, 404, missingPage(language));
  }
  const form = new URLSearchParams(
    request.method === "POST" ? ((await readBody(request, 20_000))?.toString("utf8") ?? "") : "",
  );
  // A payer who has paid and comes again (second click or tab, back button) is redirected and not asked to pay again.
  if (session.status === "complete") return seeOther(response, successUrl(session));
  if (session.status === "expired") return sendPage(response, 410, expiredPage(session, language));
  const view = { session, items: lineItems[id] ?? [], merchantName: sandbox.settings.merchantName, language };
  if (step === "authenticate") return authenticate(sandbox, view, request.method ?? "GET", form, response);
  if (request.method === "POST") return pay(sandbox, view, form, response);
  const refusal = url.searchParams.get("problem") === "authentication" ? authenticationFailed : null;
  sendPage(response, 200, payPage(view, { ...payFresh, refusal: refusal && worded(refusal, view) }));
}

async function pay(
  sandbox: Sandbox,
  view: PayView,
  form: URLSearchParams,
  response: ServerResponse,
): Promise<void> {
  const { session } = view;
  const bankWanted =
    form.get("method") === "us_bank_account" && session.payment_method_types.includes("us_bank_account");
  form.set("method", bankWanted ? "us_bank_account" : "card");
  const again = {
    name: form.get("name") ?? "",
    email: form.get("email") ?? "",
    method: bankWanted ? "us_bank_account" : "card",
    problems: {},
    refusal: null,
  };
  const read = readPayment(form, session.customer_email, new Date());
  if ("problems" in read)
    return sendPage(response, 422, payPage(view, { ...again, problems: read.problems }));
  const { payment } = read;
  if (payment.method === "us_bank_account") {
    beginDelayed(sandbox, session, payment.facts, !payment.fails, Date.now() + sandbox.settings.settlementMs);
    return leave(sandbox, session, response);
  }
  const fate = fateOf(payment.number);
  if (fate.kind === "refused") {
    decline(sandbox, session, payment.facts, fate.refusal);
    await sandbox.save();
    return sendPage(response, 402, payPage(view, { ...again, refusal: worded(fate.refusal, view) }));
  }
  if (fate.kind === "needs-authentication") {
    const bankUrl = `${sandbox.settings.publicUrl}/pay/${session.id}/authenticate`;
    requireAuthentication(sandbox, session, payment.facts, bankUrl);
    await sandbox.save();
    return seeOther(response, `/pay/${session.id}/authenticate`);
  }
  const charge = succeed(sandbox, session, payment.facts, false);
  if (fate.disputed) openDispute(sandbox, String(charge.payment_intent));
  return leave(sandbox, session, response);
}

async function authenticate(
  sandbox: Sandbox,
  view: PayView,
  method: string,
  form: URLSearchParams,
  response: ServerResponse,
): Promise<void> {
  const { session } = view;
  const facts = sandbox.state.authentications[session.id];
  if (!facts) return seeOther(response, `/pay/${session.id}`);
  const answer = method === "POST" ? form.get("answer") : null;
  if (answer === "complete") {
    succeed(sandbox, session, facts, true);
    return leave(sandbox, session, response);
  }
  if (answer === "fail") {
    decline(sandbox, session, facts, authenticationFailed);
    await sandbox.save();
    return seeOther(response, `/pay/${session.id}?problem=authentication`);
  }
  sendPage(response, 200, bankPage(view));
}

async function leave(
  sandbox: Sandbox,
  session: Stripe.Checkout.Session,
  response: ServerResponse,
): Promise<void> {
  await sandbox.save();
  seeOther(response, successUrl(session));
}

function successUrl(session: Stripe.Checkout.Session): string {
  return (session.success_url ?? "/").replaceAll("{CHECKOUT_SESSION_ID}", session.id);
}

function worded(refusal: Refusal, view: PayView): string {
  return payTexts[view.language].refused[refusal.declineCode ?? refusal.code] ?? refusal.message;
}
