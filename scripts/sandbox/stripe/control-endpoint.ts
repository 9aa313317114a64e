import type { IncomingMessage, ServerResponse } from "node:http";
import { readJson } from "../http/read-json.ts";
import { sendJson } from "../http/reply.ts";
import { captureAgain } from "./capture-again.ts";
import { answerDispute, closeDispute, openDispute } from "./dispute-payment.ts";
import type { Sandbox } from "./sandbox.ts";
import { settlePayment } from "./settle-delayed.ts";
import { emptyState } from "./state.ts";
import { readFaults } from "./webhook-faults.ts";

/** The control requests below `/sandbox/`, which the real Stripe does not have; all use JSON. */
export async function controlEndpoint(
  sandbox: Sandbox,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { state, delivery } = sandbox;
  const [topic, id, verb] = url.pathname.split("/").slice(2);
  if (request.method === "GET" && topic === "faults") return sendJson(response, 200, delivery.faults);
  if (request.method === "GET" && topic === "deliveries") {
    return sendJson(response, 200, { waiting: state.deliveries.length });
  }
  if (request.method !== "POST") return sendJson(response, 405, { problem: "method not allowed" });
  const wanted = await readJson(request);
  if (!wanted) return sendJson(response, 400, { problem: "a JSON object is expected" });

  if (topic === "faults") {
    const faults = readFaults(wanted, delivery.faults);
    if (!faults) return sendJson(response, 400, { problem: "the faults are not understood" });
    delivery.faults = faults;
    return sendJson(response, 200, faults);
  }
  if (topic === "events" && id && verb === "resend") {
    if (!Object.hasOwn(state.events, id)) return sendJson(response, 404, { problem: "no such event" });
    delivery.resend(id);
    return saved(sandbox, response, { resent: id });
  }
  if (topic === "settlements") {
    const done = settlePayment(sandbox, String(wanted.session));
    if (!done)
      return sendJson(response, 404, { problem: "no delayed payment is under way for this session" });
    return saved(sandbox, response, { settled: wanted.session });
  }
  if (topic === "reset") {
    Object.assign(state, emptyState());
    return saved(sandbox, response, {});
  }
  if (topic === "captures") {
    const intent = captureAgain(sandbox, String(wanted.payment_intent), wanted.amount);
    if (!intent) return sendJson(response, 404, { problem: "nothing here was captured" });
    return saved(sandbox, response, intent);
  }
  if (topic === "disputes") {
    const dispute =
      id && verb === "close"
        ? closeDispute(sandbox, id, wanted.status === "won" ? "won" : "lost")
        : id && verb === "answer"
          ? answerDispute(sandbox, id)
          : openDispute(sandbox, String(wanted.payment_intent));
    if (!dispute) return sendJson(response, 404, { problem: "nothing here can be disputed or closed" });
    return saved(sandbox, response, dispute);
  }
  sendJson(response, 404, { problem: "not found" });
}

async function saved(sandbox: Sandbox, response: ServerResponse, value: unknown): Promise<void> {
  await sandbox.save();
  sendJson(response, 200, value);
}
