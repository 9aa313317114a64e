import { problem, type Result } from "#lib/domain/result.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { parseJson } from "#lib/platform/parse-json.ts";
import { type ApiReply, answerOnce, type KeyProblem, type StoredAnswer } from "./answer-once.ts";
import type { ApiCaller } from "./api-caller.ts";
import { describeProblem } from "./api-problem.ts";
import { shapeFaults } from "./field-fault.ts";
import { batchSchema } from "./notice-schema.ts";
import { sendNotices } from "./send-notices.ts";
import { describeBatch, describeSent } from "./sent-answer.ts";

/** A posted body with its headers. */
export interface Posted {
  readonly body: string;
  readonly idempotencyKey: string | null;
  readonly locale: Locale;
}

export type PostProblem = KeyProblem | { readonly kind: "malformed" };

/** One guest: 201 with the receipt, 200 when it was known, 422 with every wrong field. */
export const postNotice = (caller: ApiCaller, posted: Posted): Promise<Result<StoredAnswer, PostProblem>> =>
  post(caller, posted, "single", async (json) => {
    const [outcome] = await sendNotices(caller, [json]);
    if (!outcome) throw new Error("A guest was sent without an outcome");
    return outcome.ok
      ? { status: outcome.notice.known ? 200 : 201, body: describeSent(outcome.notice) }
      : refused(posted.locale, outcome.faults);
  });

/** Several guests, each checked separately: 200 with a result for each; 422 when the envelope is invalid. */
export const postBatch = (caller: ApiCaller, posted: Posted): Promise<Result<StoredAnswer, PostProblem>> =>
  post(caller, posted, "batch", async (json) => {
    const envelope = batchSchema.safeParse(json);
    if (!envelope.success) return refused(posted.locale, shapeFaults(envelope.error));
    const outcomes = await sendNotices(caller, envelope.data.notices);
    return { status: 200, body: describeBatch(posted.locale, outcomes) };
  });

const refused = (locale: Locale, faults: Parameters<typeof describeProblem>[2]): ApiReply => ({
  status: 422,
  body: describeProblem(locale, "invalid-notice", faults),
});

async function post(
  caller: ApiCaller,
  { body, idempotencyKey }: Posted,
  path: string,
  work: (json: unknown) => Promise<ApiReply>,
): Promise<Result<StoredAnswer, PostProblem>> {
  const json = parseJson(body);
  if (json === undefined) return problem({ kind: "malformed" });
  return answerOnce(caller, { key: idempotencyKey, path, body }, () => work(json));
}
