import { emptyAnswer } from "#lib/web/answer.ts";
import { handler, holderOf } from "#lib/web/handler.ts";

/** A visit without a page: who is warned of being signed out stays signed in, and what was typed stays on the page. */
export const POST = handler({
  caller: holderOf("account:own", () => emptyAnswer(401)),
  run: () => emptyAnswer(204),
});
