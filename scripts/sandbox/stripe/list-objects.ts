import { ok, problem, type Result } from "#lib/domain/result.ts";
import { type ApiError, invalidParameter, noSuch } from "./api-error.ts";
import { type Form, formAt, textAt } from "./form-body.ts";

type Listed = { id: string; object: string };
export type ObjectList = { object: "list"; data: Listed[]; has_more: boolean; url: string };

const bounds: Record<string, (created: number, at: number) => boolean> = {
  gt: (created, at) => created > at,
  gte: (created, at) => created >= at,
  lt: (created, at) => created < at,
  lte: (created, at) => created <= at,
};

/**
 * A page of objects as Stripe lists them: newest first, `limit` 1-100 (10 by default), `starting_after`,
 * `ending_before`, `created` as a time or a range. `objects` are in order of creation.
 */
export function listObjects(
  objects: readonly Listed[],
  query: Form,
  url: string,
): Result<ObjectList, ApiError> {
  const limit = textAt(query, "limit") ?? "10";
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > 100) {
    return problem(invalidParameter("limit", "limit must be between 1 and 100", "parameter_invalid_integer"));
  }
  const newestFirst = objects.filter((object) => isWithin(object, query)).reverse();
  const after = textAt(query, "starting_after");
  const before = textAt(query, "ending_before");
  const cursor = after ?? before;
  const place = newestFirst.findIndex(({ id }) => id === cursor);
  if (cursor && place < 0) {
    return problem(noSuch("object", cursor, after ? "starting_after" : "ending_before"));
  }
  const rest = after ? newestFirst.slice(place + 1) : before ? newestFirst.slice(0, place) : newestFirst;
  const data = before ? rest.slice(-Number(limit)) : rest.slice(0, Number(limit));
  return ok({ object: "list", data, has_more: rest.length > data.length, url });
}

function isWithin(object: Listed, query: Form): boolean {
  const created = "created" in object ? Number(object.created) : 0;
  const exact = textAt(query, "created");
  if (exact !== undefined) return created === Number(exact);
  const range = formAt(query, "created");
  return Object.entries(bounds).every(([name, holds]) => {
    const at = textAt(range, name);
    return at === undefined || holds(created, Number(at));
  });
}
