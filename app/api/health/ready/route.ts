import { isDatabaseReady } from "#lib/platform/db/is-ready.ts";
import { signerStates } from "./signer-states.ts";

export const dynamic = "force-dynamic";

/**
 * The process can serve pages: its database answers. Says beside it how the keys stand that sign visas: without them
 * pages work, and visas wait.
 */
export async function GET(): Promise<Response> {
  const [ready, signers] = await Promise.all([isDatabaseReady(), signerStates()]);
  return Response.json(
    { status: ready ? "ready" : "not-ready", signers },
    { status: ready ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
