import type { SignerHealth } from "#lib/visas/keys/signer-health.ts";

const consequences = {
  early: "may not sign yet: no visa can be made before it may",
  past: "may sign no more: no visa can be made until it is rotated",
  soon: "may sign only a little longer: rotate it in time",
} as const;

/** One sentence for each signer that cannot sign, or not much longer, with its variable or file and the day. */
export const signerWarnings = (health: readonly SignerHealth[]): readonly string[] =>
  health.flatMap(({ role, state, source, usedUntil }) =>
    state === "good"
      ? []
      : `WARNING: the key of the ${role} (${source}, until ${usedUntil.toISOString().slice(0, 10)}) ${consequences[state]}`,
  );
