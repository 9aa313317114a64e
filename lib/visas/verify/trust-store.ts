import type { X509Certificate } from "node:crypto";

/** The certificates that a verifier goes by, and the serial numbers (hex) of those revoked. */
export type TrustStore = {
  readonly certificates: readonly X509Certificate[];
  readonly revoked: ReadonlySet<string>;
};
