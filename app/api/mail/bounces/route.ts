import { isBearer } from "#lib/operations/is-bearer.ts";
import { receiveReport } from "#lib/operations/record-bounce.ts";
import { env } from "#lib/platform/env.ts";
import { jsonAnswer } from "#lib/web/answer.ts";
import { bodyUpTo, handler, only } from "#lib/web/handler.ts";

/**
 * Takes what arrives in the mailbox for bounces, one message in its raw form at a time, from anyone who holds the token:
 * the mail server hands it on. Without a token in the configuration the address does not exist.
 */
export const POST = handler({
  caller: only(({ headers }) => isBearer(headers.get("authorization"), env().MAIL_BOUNCE_TOKEN)),
  // A report may quote the message that it is about, with its visa.
  body: bodyUpTo(8_000_000),
  run: async ({ body }) => jsonAnswer({ recorded: await receiveReport(body) }),
});
