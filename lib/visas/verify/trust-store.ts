import type { X509Certificate } from "node:crypto";

/** A verifier's certificates, and the serial numbers (hex) of revoked ones. */
export type TrustStore = {
  readonly certificates: readonly X509Certificate[];
  readonly revoked: ReadonlySet<string>;
};
