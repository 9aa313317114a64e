import { now } from "#lib/platform/clock.ts";
import { currentKeys } from "./current-keys.ts";
import { SIGNER_ROLES, type SignerRole } from "./key-role.ts";
import { type SignerState, signerState } from "./signer-state.ts";

export type SignerHealth = {
  readonly role: SignerRole;
  readonly state: SignerState["state"];
  /** The variable or file of the certificate. */
  readonly source: string;
  readonly usedUntil: Date;
};

/**
 * The state of the signers in use, for operators.
 * @throws Error as `currentKeys`
 */
export async function signerHealth(): Promise<readonly SignerHealth[]> {
  const { signers } = await currentKeys();
  return SIGNER_ROLES.map((role) => {
    const { state, usedUntil } = signerState(signers[role], now());
    return { role, state, source: signers[role].source, usedUntil };
  });
}
