import { ok, problem, type Result } from "#lib/domain/result.ts";
import { type ApiError, noSuch } from "./api-error.ts";
import { createRefund } from "./create-refund.ts";
import { createSession } from "./create-session.ts";
import { expireSession } from "./expire-session.ts";
import { type Form, textAt, textsAt } from "./form-body.ts";
import { listObjects } from "./list-objects.ts";
import type { Sandbox } from "./sandbox.ts";
import type { StripeState } from "./state.ts";

type Listed = { id: string; object: string };
type Collection = {
  kind: string;
  of(state: StripeState): Record<string, Listed>;
  filters: readonly string[];
};

/** The objects that can be retrieved and listed, and the fields by which a list can be filtered. */
const collections: Record<string, Collection> = {
  "checkout/sessions": {
    kind: "checkout.session",
    of: (state) => state.sessions,
    filters: ["payment_intent", "status"],
  },
  payment_intents: { kind: "payment_intent", of: (state) => state.paymentIntents, filters: [] },
  charges: { kind: "charge", of: (state) => state.charges, filters: ["payment_intent"] },
  refunds: { kind: "refund", of: (state) => state.refunds, filters: ["payment_intent", "charge"] },
  disputes: { kind: "dispute", of: (state) => state.disputes, filters: ["payment_intent", "charge"] },
  events: { kind: "event", of: (state) => state.events, filters: ["type"] },
};

/** Answers one call of the API below `/v1/`; a read needs no form, only the query. */
export function answerApi(
  sandbox: Sandbox,
  method: string,
  path: string,
  parameters: Form,
): Result<object, ApiError> {
  if (method === "POST") return write(sandbox, path, parameters);
  if (method === "GET") return read(sandbox.state, path, parameters);
  return problem(unknownUrl(method, path));
}

function write(sandbox: Sandbox, path: string, form: Form): Result<object, ApiError> {
  if (path === "checkout/sessions") return createSession(sandbox, form);
  if (path === "refunds") return createRefund(sandbox, form);
  const expired = /^checkout\/sessions\/(\w+)\/expire$/.exec(path);
  if (expired?.[1]) return expireSession(sandbox, expired[1]);
  return problem(unknownUrl("POST", path));
}

function read(state: StripeState, path: string, query: Form): Result<object, ApiError> {
  const lines = /^checkout\/sessions\/(\w+)\/line_items$/.exec(path)?.[1];
  if (lines) {
    const items = state.lineItems[lines];
    // A session's lines keep their order, whereas a list reverses the order of its objects.
    return items
      ? listObjects([...items].reverse(), query, `/v1/${path}`)
      : problem(noSuch("checkout.session", lines, "session"));
  }
  const all = collections[path];
  if (all) {
    const kept = Object.values(all.of(state)).filter((object) => matches(object, all.filters, query));
    return listObjects(kept, query, `/v1/${path}`);
  }
  const split = path.lastIndexOf("/");
  const one = collections[path.slice(0, split)];
  if (!one) return problem(unknownUrl("GET", path));
  const id = path.slice(split + 1);
  const found = Object.hasOwn(one.of(state), id) ? one.of(state)[id] : undefined;
  return found ? ok(found) : problem(noSuch(one.kind, id));
}

function matches(object: Listed, filters: readonly string[], query: Form): boolean {
  const fields = new Map<string, unknown>(Object.entries(object));
  const types = textsAt(query, "types");
  if (types.length > 0 && filters.includes("type") && !types.includes(String(fields.get("type"))))
    return false;
  return filters.every((name) => {
    const wanted = textAt(query, name);
    return wanted === undefined || fields.get(name) === wanted;
  });
}

function unknownUrl(method: string, path: string): ApiError {
  return {
    status: 404,
    type: "invalid_request_error",
    message: `Unrecognized request URL (${method}: /v1/${path}). This sandbox knows only a part of Stripe's API.`,
  };
}
