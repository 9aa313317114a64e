import { isDatabaseReady } from "#lib/platform/db/is-ready.ts";

export const dynamic = "force-dynamic";

/** The process can serve pages: its database answers. */
export async function GET(): Promise<Response> {
  const ready = await isDatabaseReady();
  return Response.json(
    { status: ready ? "ready" : "not-ready" },
    { status: ready ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
