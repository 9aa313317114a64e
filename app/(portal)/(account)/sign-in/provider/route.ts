import { ownPath } from "#lib/accounts/own-path.ts";
import { hasProvider } from "#lib/accounts/provider/provider.ts";
import { beginAtProvider } from "#lib/accounts/provider/sign-in-by-provider.ts";
import { rememberReturn } from "./return-cookie.ts";
import { seeOther } from "./see-other.ts";

/** Leads staff to the OpenID Connect provider. */
export async function GET(request: Request): Promise<Response> {
  if (!hasProvider()) return new Response(null, { status: 404 });
  const begun = await beginAtProvider();
  if (!begun.ok) return seeOther("/sign-in/provider/refused?why=failed");
  await rememberReturn(ownPath(new URL(request.url).searchParams.get("return")));
  return seeOther(begun.value.address, begun.value.cookies);
}
