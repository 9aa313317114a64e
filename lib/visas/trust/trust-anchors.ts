import { publicPoint } from "../certificates/public-point.ts";
import { currentKeys } from "../keys/current-keys.ts";
import type { TrustAnchor } from "./list-signer.ts";

/**
 * The keys of the portal's country signing CAs, for apps that check published lists by themselves: handed over once,
 * with the app. A CA on a curve that no seal is signed on (RSA, P-384) is left out.
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
