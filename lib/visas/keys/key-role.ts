/** The keys of the portal in the order of trust: country signing CA, signer of seals, signer of documents. */
export const KEY_ROLES = ["csca", "seal-signer", "document-signer"] as const;

export type KeyRole = (typeof KEY_ROLES)[number];

/** The roles whose keys the running portal uses; in production the CA's key stays offline. */
export type SignerRole = Exclude<KeyRole, "csca">;

export const SIGNER_ROLES = ["seal-signer", "document-signer"] as const satisfies readonly SignerRole[];
