import { type DerElement, firstElement, insideOf } from "../certificates/read-der.ts";
import { rawSignatureLength, VERIFIERS } from "../seal/curves.ts";
import type { CurveName } from "../seal/ecdsa-verifier.ts";
import { derToRaw } from "../seal/signature.ts";

/** The key of a country signing CA that a verifier already trusts: an uncompressed point in base64. */
export type TrustAnchor = { readonly curve: CurveName; readonly publicKey: string };

/** The signer of a list. */
export type ListSigner = {
  /** Serial number in hex, as in revocations. */
  readonly reference: string;
  /** An uncompressed point of P-256. */
  readonly publicKey: Uint8Array;
  readonly validFrom: Date;
  readonly validTo: Date;
};

/** Object identifiers as bytes: prime256v1 (RFC 5480) and the signing of seals (Doc 9303-13). */
const P256 = "2a8648ce3d030107";
const SEAL_SIGNING = "67810801010e01";
/** SubjectPublicKeyInfo of P-256 ends in a bit string of no unused bits: 00, then 04‖x‖y. */
const POINT_LENGTH = 65;

/**
 * The signer of a certificate in DER, if one of the anchors issued it and it may sign lists: its key is a P-256 key,
 * and it is not a seal signer, which must not be able to extend its own trust. Works in browsers; anchors that come
 * with the list are not trusted.
 */
export async function listSigner(
  certificate: Uint8Array,
  anchors: readonly TrustAnchor[],
): Promise<ListSigner | undefined> {
  const [content, , signature] = insideOf(firstElement(certificate));
  const [, serial, , , validity, , key, ...extensions] = insideOf(content);
  if (content === undefined || signature === undefined || serial === undefined) return undefined;
  const [algorithm, point] = insideOf(key);
  const curve = insideOf(algorithm)[1];
  const [validFrom, validTo] = insideOf(validity).map(readTime);
  const publicKey = point?.value.subarray(1);
  if (curve === undefined || hex(curve.value) !== P256 || publicKey?.length !== POINT_LENGTH)
    return undefined;
  if (validFrom === undefined || validTo === undefined) return undefined;
  if (extensions.some(({ bytes }) => hex(bytes).includes(SEAL_SIGNING))) return undefined;
  if (!(await isSignedByOne(anchors, content.bytes, signature.value.subarray(1)))) return undefined;
  return { reference: hex(serial.value).replace(/^00/, "").toUpperCase(), publicKey, validFrom, validTo };
}

async function isSignedByOne(
  anchors: readonly TrustAnchor[],
  signedBytes: Uint8Array,
  der: Uint8Array,
): Promise<boolean> {
  for (const { curve, publicKey } of anchors) {
    const raw = derToRaw(der, rawSignatureLength(curve) / 2);
    const point = Uint8Array.from(atob(publicKey), (character) => character.charCodeAt(0));
    if (raw.ok && (await VERIFIERS[curve]({ publicKey: point, signedBytes, signature: raw.value })))
      return true;
  }
  return false;
}

/** UTCTime or GeneralizedTime in the form of certificates (RFC 5280, 4.1.2.5). */
function readTime({ tag, value }: DerElement): Date | undefined {
  const text = String.fromCharCode(...value);
  const long = tag === 0x17 ? `${Number(text.slice(0, 2)) < 50 ? "20" : "19"}${text}` : text;
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(long);
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
