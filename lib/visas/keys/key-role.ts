/** The keys of the portal (issue of trust first): country signing CA, signer of seals, signer of documents. */
export const KEY_ROLES = ["csca", "seal-signer", "document-signer"] as const;

export type KeyRole = (typeof KEY_ROLES)[number];

/** The roles whose keys the running portal uses; the CA's stays offline in production. */
export type SignerRole = Exclude<KeyRole, "csca">;

export const SIGNER_ROLES = ["seal-signer", "document-signer"] as const satisfies readonly SignerRole[];
