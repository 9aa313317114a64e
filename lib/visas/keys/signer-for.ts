import type { SignerRole } from "./key-role.ts";
import type { KeySet, Signer } from "./key-set.ts";
import { signerState } from "./signer-state.ts";

/**
 * The signer of a role for a new seal or document. Its earlier signatures stay valid.
 * @throws Error naming the variable or file when its key may no longer sign, or not yet
 */
export function signerFor(keys: KeySet, role: SignerRole, at: Date): Signer {
  const signer = keys.signers[role];
  const { state, usedFrom, usedUntil } = signerState(signer, at);
  if (state === "past")
    throw new Error(
      `The key of the ${role} (${signer.source}) may sign no more since ${usedUntil.toISOString()}: rotate it`,
    );
  if (state === "early")
    throw new Error(
      `The key of the ${role} (${signer.source}) may not sign before ${usedFrom.toISOString()}`,
    );
  return signer;
}
