import { requestedExtensions } from "./extensions.ts";
import { signed } from "./make-certificate.ts";
import type { SignBytes } from "./sign-bytes.ts";
import { sequence, smallInteger } from "./write-der.ts";

/** A request for a certificate in DER (PKCS #10, RFC 2986), signed with the key it is for. */
export const makeSigningRequest = (
  subject: Uint8Array,
  publicKey: Uint8Array,
  extensions: readonly Uint8Array[],
  sign: SignBytes,
): Promise<Uint8Array> =>
  signed(sequence(smallInteger(0), subject, publicKey, requestedExtensions(extensions)), sign);
