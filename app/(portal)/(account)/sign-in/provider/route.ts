import { ownPath } from "#lib/accounts/own-path.ts";
import { hasProvider } from "#lib/accounts/provider/provider.ts";
import { beginAtProvider } from "#lib/accounts/provider/sign-in-by-provider.ts";
import { clearCookie, writeCookie } from "#lib/web/cookie-jar.ts";
import { returnCookie } from "./return-cookie.ts";
import { seeOther } from "./see-other.ts";

/** Leads staff to the OpenID Connect provider. */
export async function GET(request: Request): Promise<Response> {
  if (!hasProvider()) return new Response(null, { status: 404 });
  const begun = await beginAtProvider();
  if (!begun.ok) return seeOther("/sign-in/provider/refused?why=failed");
  const path = ownPath(new URL(request.url).searchParams.get("return"));
  await (path ? writeCookie(returnCookie, { path }) : clearCookie(returnCookie));
  return seeOther(begun.value.address, begun.value.cookies);
}
