import { isBearer } from "#lib/operations/is-bearer.ts";
import { receiveReport } from "#lib/operations/record-bounce.ts";
import { env } from "#lib/platform/env.ts";
import { jsonAnswer } from "#lib/web/answer.ts";
import { bodyUpTo, handler, only } from "#lib/web/handler.ts";

/**
 * Receives messages from the mailbox for bounces, one raw message at a time, forwarded by the mail server with the
 * token. Without a configured token the address does not exist.
 */
export const POST = handler({
  caller: only(({ headers }) => isBearer(headers.get("authorization"), env().MAIL_BOUNCE_TOKEN)),
  // A report may quote its message, including the visa.
  body: bodyUpTo(8_000_000),
  run: async ({ body }) => jsonAnswer({ recorded: await receiveReport(body) }),
});
