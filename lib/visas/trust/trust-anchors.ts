import { publicPoint } from "../certificates/public-point.ts";
import { currentKeys } from "../keys/current-keys.ts";
import type { TrustAnchor } from "./list-signer.ts";

/**
 * The keys of the portal's country signing CAs, for apps that verify published lists; delivered with the app. CAs on
 * curves that are not used for seals (RSA, P-384) are left out.
 */
export async function trustAnchors(): Promise<readonly TrustAnchor[]> {
  const { certificates } = await currentKeys();
  return certificates
    .filter(({ role, revokedAt }) => role === "csca" && revokedAt === undefined)
    .flatMap(({ certificate }) => {
      const key = publicPoint(certificate.publicKey);
      return key ? { curve: key.curve, publicKey: Buffer.from(key.point).toString("base64") } : [];
    });
}
