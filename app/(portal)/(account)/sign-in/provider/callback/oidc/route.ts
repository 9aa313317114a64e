import { cookies } from "next/headers";
import { hasProvider } from "#lib/accounts/provider/provider.ts";
import { returnFromProvider } from "#lib/accounts/provider/sign-in-by-provider.ts";
import { homeOf } from "#lib/accounts/rights.ts";
import { rememberSecondStep, signInBrowser } from "#lib/web/account-cookies.ts";
import { clearCookie, readCookie } from "#lib/web/cookie-jar.ts";
import { returnCookie } from "../../return-cookie.ts";
import { seeOther } from "../../see-other.ts";

/** Where the provider sends people back to. */
export async function GET(request: Request): Promise<Response> {
  if (!hasProvider()) return new Response(null, { status: 404 });
  const jar = await cookies();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const sent = Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value]));
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
}
