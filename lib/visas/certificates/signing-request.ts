import { requestedExtensions } from "./extensions.ts";
import { signed } from "./make-certificate.ts";
import type { SignBytes } from "./sign-bytes.ts";
import { sequence, smallInteger } from "./write-der.ts";

/** A certificate request in DER (PKCS #10, RFC 2986), signed with its own key. */
export const makeSigningRequest = (
  subject: Uint8Array,
  publicKey: Uint8Array,
  extensions: readonly Uint8Array[],
  sign: SignBytes,
): Promise<Uint8Array> =>
  signed(sequence(smallInteger(0), subject, publicKey, requestedExtensions(extensions)), sign);
