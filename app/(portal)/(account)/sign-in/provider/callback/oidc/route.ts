import { cookies } from "next/headers";
import { hasProvider } from "#lib/accounts/provider/provider.ts";
import { returnFromProvider } from "#lib/accounts/provider/sign-in-by-provider.ts";
import { homeOf } from "#lib/accounts/rights.ts";
import { rememberSecondStep, signInBrowser } from "#lib/web/account-cookies.ts";
import { seeOther } from "#lib/web/answer.ts";
import { clearCookie, readCookie } from "#lib/web/cookie-jar.ts";
import { handler, only } from "#lib/web/handler.ts";
import { returnCookie } from "../../return-cookie.ts";

/** The provider's callback. */
export const GET = handler({
  caller: only(hasProvider),
  run: async ({ query }) => {
    const sent = Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]));
    const outcome = await returnFromProvider(query, sent);
    const returnTo = (await readCookie(returnCookie))?.path;
    await clearCookie(returnCookie);
    if (!outcome.result.ok) {
      return seeOther(`/sign-in/provider/refused?why=${outcome.result.problem}`, outcome.cookies);
    }
    const next = outcome.result.value;
    if (next.kind === "second-step") {
      await rememberSecondStep({ ...next.step, returnTo });
      return seeOther("/sign-in/code", outcome.cookies);
    }
    await signInBrowser(next.signedIn);
    return seeOther(returnTo ?? homeOf(next.signedIn.role), outcome.cookies);
  },
});
