import { ok, problem, type Result } from "#lib/domain/result.ts";
import { type ApiError, invalidParameter } from "./api-error.ts";
import type { StripeState } from "./state.ts";

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;

/**
 * A copy of an answer in which the ids named by `expand` (such as `payment_intent.latest_charge` or
 * `data.payment_intent`) are replaced by the objects. An unknown path is an error of the caller.
 */
export function expandObject(
  state: StripeState,
  answer: object,
  paths: readonly string[],
): Result<Json, ApiError> {
  const copy = structuredClone(answer) as Json;
  for (const path of paths) {
    if (!expandAt(state, copy, path.split("."))) {
      return problem(invalidParameter("expand", `This property cannot be expanded (${path}).`));
    }
  }
  return ok(copy);
}

function expandAt(state: StripeState, place: Json, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true;
  if (name === "line_items" && place.object === "checkout.session") {
    const id = String(place.id);
    place.line_items = {
      object: "list",
      data: structuredClone(state.lineItems[id] ?? []),
      has_more: false,
      url: `/v1/checkout/sessions/${id}/line_items`,
    };
    return true;
  }
  const value = place[name];
  if (value === null) return true;
  if (Array.isArray(value)) {
    return value.every((entry) => isObject(entry) && expandAt(state, entry, rest));
  }
  if (isObject(value)) return rest.length > 0 && expandAt(state, value, rest);
  const found = typeof value === "string" ? lookUp(state, value) : undefined;
  if (!found) return false;
  const inner = structuredClone(found) as Json;
  place[name] = inner;
  return expandAt(state, inner, rest);
}

function lookUp(state: StripeState, id: string): object | undefined {
  return state.paymentIntents[id] ?? state.charges[id] ?? state.refunds[id] ?? state.disputes[id];
}
