import { rawToDer } from "../seal/signature.ts";
import { oids } from "./oids.ts";
import type { SignBytes } from "./sign-bytes.ts";
import { bits, integer, oid, sequence, smallInteger, tagged, time } from "./write-der.ts";

export type CertificateContent = {
  /** Bytes of the serial number; at most 13 for a seal signer (Doc 9303-13, 2.2.1). */
  readonly serial: Uint8Array;
  /** Names as DER, see `distinguishedName`. */
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  /** SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array;
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly extensions: readonly Uint8Array[];
};

/** AlgorithmIdentifier of the signatures made here (RFC 5758, 3.2). */
export const ecdsaWithSha256: Uint8Array = sequence(oid(oids.ecdsaWithSha256));

/** A version 3 certificate in DER, signed by its issuer (RFC 5280, 4.1). */
export async function makeCertificate(content: CertificateContent, sign: SignBytes): Promise<Uint8Array> {
  const unsigned = sequence(
    tagged(0, smallInteger(2)),
    integer(content.serial),
    ecdsaWithSha256,
    content.issuer,
    sequence(time(content.validFrom), time(content.validTo)),
    content.subject,
    content.publicKey,
    tagged(3, sequence(...content.extensions)),
  );
  return signed(unsigned, sign);
}

/** Content, algorithm and signature: the structure that certificates and requests share (RFC 5280, 4.1.1). */
export const signed = async (content: Uint8Array, sign: SignBytes): Promise<Uint8Array> =>
  sequence(content, ecdsaWithSha256, bits(rawToDer(await sign(content))));
