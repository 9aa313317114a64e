import { closeSession } from "#lib/accounts/sessions.ts";
import { leave } from "#lib/web/account-cookies.ts";
import { currentActor } from "#lib/web/request.ts";

/** Signs out. Another site cannot cause it: its posts come without our SameSite=Lax cookie. */
export async function POST(): Promise<Response> {
  const actor = await currentActor();
  if (actor) await closeSession(actor);
  // Also who was between password and code begins again.
  await leave();
  return new Response(null, { status: 303, headers: { Location: "/sign-in?done=signed-out" } });
}
