import { closeSession } from "#lib/accounts/sessions.ts";
import { leave } from "#lib/web/account-cookies.ts";
import { seeOther } from "#lib/web/answer.ts";
import { handler, visitor } from "#lib/web/handler.ts";

/** Signs out. Another site cannot cause it, because its posts lack our SameSite=Lax cookie. */
export const POST = handler({
  caller: visitor,
  run: async ({ caller: actor }) => {
    if (actor) await closeSession(actor);
    // A person between password and code starts again, too.
    await leave();
    return seeOther("/sign-in?done=signed-out");
  },
});
