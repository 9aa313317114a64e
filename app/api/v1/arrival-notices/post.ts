import type { Result } from "#lib/domain/result.ts";
import type { StoredAnswer } from "#lib/host-api/answer-once.ts";
import type { ApiCaller } from "#lib/host-api/api-caller.ts";
import type { Posted, PostProblem } from "#lib/host-api/post-notices.ts";
import { forCaller } from "./for-caller.ts";
import { readBody } from "./read-body.ts";
import { problemReply, storedResponse } from "./reply.ts";

/** Reads a posted body and answers with what becomes of it. */
export const postJson = (
  request: Request,
  maxBytes: number,
  work: (caller: ApiCaller, posted: Posted) => Promise<Result<StoredAnswer, PostProblem>>,
): Promise<Response> =>
  forCaller(request, "notices:write", async (caller, locale) => {
    const body = await readBody(request, maxBytes);
    if (!body.ok) return problemReply(locale, body.problem);
    const idempotencyKey = request.headers.get("idempotency-key");
    const done = await work(caller, { body: body.value, idempotencyKey, locale });
    return done.ok ? storedResponse(done.value) : problemReply(locale, done.problem.kind);
  });
