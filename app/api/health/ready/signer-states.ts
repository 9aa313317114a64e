import { log } from "#lib/platform/log.ts";
import { signerHealth } from "#lib/visas/keys/signer-health.ts";

/** `good`, `soon`, `past` or `early` and the last day for each signer; `unusable` without signing keys. */
export async function signerStates() {
  try {
    const health = await signerHealth();
    return Object.fromEntries(
      health.map(({ role, state, usedUntil }) => [
        role,
        { state, usedUntil: usedUntil.toISOString().slice(0, 10) },
      ]),
    );
  } catch (fault) {
    log().error({ err: fault }, "no signer can be used");
    return "unusable";
  }
}
