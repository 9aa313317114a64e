import { currentActor } from "#lib/web/request.ts";

/** A visit without a page: who is warned of being signed out stays signed in, and what was typed stays on the page. */
export async function POST(): Promise<Response> {
  return new Response(null, { status: (await currentActor()) ? 204 : 401 });
}
