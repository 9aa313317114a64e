import { ownPath } from "#lib/accounts/own-path.ts";
import { hasProvider } from "#lib/accounts/provider/provider.ts";
import { beginAtProvider } from "#lib/accounts/provider/sign-in-by-provider.ts";
import { seeOther } from "#lib/web/answer.ts";
import { clearCookie, writeCookie } from "#lib/web/cookie-jar.ts";
import { handler, only } from "#lib/web/handler.ts";
import { returnCookie } from "./return-cookie.ts";

/** Redirects staff to the OpenID Connect provider. */
export const GET = handler({
  caller: only(hasProvider),
  run: async ({ query }) => {
    const begun = await beginAtProvider();
    if (!begun.ok) return seeOther("/sign-in/provider/refused?why=failed");
    const path = ownPath(query.return);
    await (path ? writeCookie(returnCookie, { path }) : clearCookie(returnCookie));
    return seeOther(begun.value.address, begun.value.cookies);
  },
});
