import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Result } from "#lib/domain/result.ts";
import { readBody } from "../http/read-body.ts";
import { sendJson } from "../http/reply.ts";
import { answerOnce } from "./answer-once.ts";
import { type ApiError, errorBody } from "./api-error.ts";
import { answerApi } from "./api-routes.ts";
import { checkKey } from "./check-key.ts";
import { expandObject } from "./expand-object.ts";
import { parseForm, textsAt } from "./form-body.ts";
import { newId } from "./identifier.ts";
import type { Sandbox } from "./sandbox.ts";

const injected: ApiError = { status: 500, type: "api_error", message: "The sandbox was asked to fail." };

/** Everything below `/v1/`: key, faults, idempotency, parameters, expansion, and Stripe's headers. */
export async function apiEndpoint(
  sandbox: Sandbox,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers: Record<string, string> = { "Request-Id": newId("req", 14) };
  const version = request.headers["stripe-version"];
  if (typeof version === "string") headers["Stripe-Version"] = version;
  const body = await readBody(request);
  const refused = checkKey(request.headers.authorization, sandbox.settings.secretKey);
  if (refused) return sendJson(response, refused.status, errorBody(refused), headers);
  const fault = sandbox.delivery.faults.apiError;
  if (fault === "hang") return;
  if (fault === "500") return sendJson(response, 500, errorBody(injected), headers);

  const method = request.method ?? "GET";
  const text = body?.toString("utf8") ?? "";
  const parameters = parseForm(method === "POST" ? text : url.search.slice(1));
  const path = url.pathname.slice("/v1/".length);
  const work = (): Result<object, ApiError> => {
    const done = answerApi(sandbox, method, path, parameters);
    return done.ok ? expandObject(sandbox.state, done.value, textsAt(parameters, "expand")) : done;
  };
  const key = method === "POST" ? request.headers["idempotency-key"] : undefined;
  const keyText = typeof key === "string" ? key : undefined;
  if (keyText) headers["Idempotency-Key"] = keyText;
  const answer = answerOnce(sandbox.state, keyText, `${method} ${url.pathname} ${text}`, work);
  if (answer.replayed) headers["Idempotent-Replayed"] = "true";
  // The answer must survive a crash, so it waits for the disk.
  if (method === "POST") await sandbox.save();
  await pause(sandbox.delivery.faults.apiDelayMs);
  if (fault === "lost") {
    response.destroy();
    return;
  }
  sendJson(response, answer.status, answer.body, headers);
}
