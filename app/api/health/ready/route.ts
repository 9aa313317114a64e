import { isDatabaseReady } from "#lib/platform/db/is-ready.ts";
import { jsonAnswer } from "#lib/web/answer.ts";
import { everyone, handler } from "#lib/web/handler.ts";
import { signerStates } from "./signer-states.ts";

/**
 * The process can serve pages: its database answers. Says beside it how the keys stand that sign visas: without them
 * pages work, and visas wait.
 */
export const GET = handler({
  caller: everyone,
  run: async () => {
    const [ready, signers] = await Promise.all([isDatabaseReady(), signerStates()]);
    return jsonAnswer({ status: ready ? "ready" : "not-ready", signers }, ready ? 200 : 503);
  },
});
