import { createHash } from "node:crypto";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import type { ApiCaller } from "./api-caller.ts";

/** The answer to a request. */
export interface ApiReply {
  readonly status: number;
  /** Sent as JSON. */
  readonly body: object;
}

/** An answer as stored and sent, character by character. */
export interface StoredAnswer {
  readonly status: number;
  readonly text: string;
}

export type KeyProblem = {
  readonly kind: "key-missing" | "key-malformed" | "key-reused" | "key-in-progress";
};

/** Time for which a request may take before another one with its key may do the work. */
const inProgressMs = 60_000;

/** Time for which an answer is kept for repetitions. */
const answerRetentionMs = 48 * 3_600_000;

/**
 * Runs `work` once for an Idempotency-Key of a token: a repeated request gets the first answer, a different request
 * with the same key is refused. A fault stores no answer, so that the request can be repeated.
 */
export async function answerOnce(
  caller: ApiCaller,
  given: { readonly key: string | null; readonly path: string; readonly body: string },
  work: () => Promise<ApiReply>,
): Promise<Result<StoredAnswer, KeyProblem>> {
  const { key } = given;
  if (key === null || key === "") return problem({ kind: "key-missing" });
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) return problem({ kind: "key-malformed" });
  const request = createHash("sha256").update(`${given.path}\0${given.body}`).digest("base64url");
  const id = { tokenId: caller.tokenId, key };
  const first = await begin(id, request);
  if (!first) {
    const known = await db().apiAnswer.findUnique({ where: { tokenId_key: id } });
    if (known && known.request !== request) return problem({ kind: "key-reused" });
    if (known?.status && known.body) return ok({ status: known.status, text: known.body });
    if (!(await takeOver(id))) return problem({ kind: "key-in-progress" });
  }
  try {
    const { status, body } = await work();
    const text = `${JSON.stringify(body, null, 2)}\n`;
    await db().apiAnswer.updateMany({ where: id, data: { status, body: text } });
    return ok({ status, text });
  } catch (fault) {
    await db().apiAnswer.deleteMany({ where: { ...id, status: null } });
    throw fault;
  }
}

type AnswerId = { readonly tokenId: string; readonly key: string };

async function begin(id: AnswerId, request: string): Promise<boolean> {
  const { count } = await db().apiAnswer.createMany({
    data: [{ ...id, request, createdAt: now() }],
    skipDuplicates: true,
  });
  return count === 1;
}

/**
 * The first request died while being processed, so a waiting one does its work. Sending a notice twice creates one
 * notice.
 */
async function takeOver(id: AnswerId): Promise<boolean> {
  const { count } = await db().apiAnswer.updateMany({
    where: { ...id, status: null, createdAt: { lt: new Date(now().getTime() - inProgressMs) } },
    data: { createdAt: now() },
  });
  return count === 1;
}

/** Deletes answers after the time for repetitions. @returns the number */
export async function purgeAnswers(): Promise<number> {
  const { count } = await db().apiAnswer.deleteMany({
    where: { createdAt: { lt: new Date(now().getTime() - answerRetentionMs) } },
  });
  return count;
}
