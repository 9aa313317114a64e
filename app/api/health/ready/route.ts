import { isDatabaseReady } from "#lib/platform/db/is-ready.ts";
import { jsonAnswer } from "#lib/web/answer.ts";
import { everyone, handler } from "#lib/web/handler.ts";
import { signerStates } from "./signer-states.ts";

/**
 * Answers 200 if the process can serve pages, which needs its database. Also shows the state of the signing keys:
 * without them pages work, but visas wait.
 */
export const GET = handler({
  caller: everyone,
  run: async () => {
    const [ready, signers] = await Promise.all([isDatabaseReady(), signerStates()]);
    return jsonAnswer({ status: ready ? "ready" : "not-ready", signers }, ready ? 200 : 503);
  },
});
