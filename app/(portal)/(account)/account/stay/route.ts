import { emptyAnswer } from "#lib/web/answer.ts";
import { handler, holderOf } from "#lib/web/handler.ts";

/** Extends the session without opening a page, after the warning, so that typed values stay on the page. */
export const POST = handler({
  caller: holderOf("account:own", () => emptyAnswer(401)),
  run: () => emptyAnswer(204),
});
