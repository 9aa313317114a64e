import { createHash, type X509Certificate } from "node:crypto";
import { rawToDer } from "../seal/signature.ts";
import { ecdsaWithSha256 } from "./make-certificate.ts";
import { oids } from "./oids.ts";
import { firstElement, insideOf } from "./read-der.ts";
import type { SignBytes } from "./sign-bytes.ts";
import { octets, oid, sequence, setOf, smallInteger, tagged } from "./write-der.ts";

const sha256Algorithm = sequence(oid(oids.sha256));

/**
 * A detached CAdES-B-B signature (ETSI EN 319 122-1) over content with this SHA-256, in DER: content type, message
 * digest and ESS signing-certificate-v2 are signed, the signer's certificate is included, and nothing else.
 */
export async function signDetached(
  digest: Uint8Array,
  { certificate, sign }: { readonly certificate: X509Certificate; readonly sign: SignBytes },
): Promise<Uint8Array> {
  const signature = await sign(setOf(...signedAttributes(digest, certificate)));
  return detachedCms(digest, certificate, rawToDer(signature));
}

/** The same signature from its parts, with which a verifier compares byte by byte, so that every change is detected. */
export function detachedCms(
  digest: Uint8Array,
  certificate: X509Certificate,
  signature: Uint8Array,
): Uint8Array {
  const [issuer, serial] = issuerAndSerial(certificate);
  const attributes = setOf(...signedAttributes(digest, certificate));
  const signer = sequence(
    smallInteger(1),
    sequence(issuer, serial),
    sha256Algorithm,
    // The SET's own tag is signed; in the structure `[0]` replaces it (RFC 5652, 5.4).
    Buffer.concat([Uint8Array.of(0xa0), attributes.subarray(1)]),
    ecdsaWithSha256,
    octets(signature),
  );
  const content = sequence(
    smallInteger(1),
    setOf(sha256Algorithm),
    sequence(oid(oids.data)),
    tagged(0, certificate.raw),
    setOf(signer),
  );
  return sequence(oid(oids.signedData), tagged(0, content));
}

/** The signed attributes (EN 319 122-1, 5.1 and 5.2.2). */
export function signedAttributes(digest: Uint8Array, certificate: X509Certificate): readonly Uint8Array[] {
  const certificateHash = createHash("sha256").update(certificate.raw).digest();
  const attribute = (id: string, value: Uint8Array) => sequence(oid(id), setOf(value));
  return [
    attribute(oids.contentType, oid(oids.data)),
    attribute(oids.messageDigest, octets(digest)),
    attribute(oids.signingCertificateV2, sequence(sequence(sequence(octets(certificateHash))))),
  ];
}

/** Certificate and signature of a CMS in this form; undefined for other forms. Verifies neither. */
export function readDetachedCms(
  cms: Uint8Array,
): { readonly certificate: Uint8Array; readonly signature: Uint8Array } | undefined {
  const [, wrapped] = insideOf(firstElement(cms));
  const [content] = insideOf(wrapped);
  const parts = insideOf(content);
  const certificate = insideOf(parts.find(({ tag }) => tag === 0xa0))[0]?.bytes;
  const [signer] = insideOf(parts.at(-1));
  const signature = insideOf(signer).at(-1);
  return certificate === undefined || signature?.tag !== 0x04
    ? undefined
    : { certificate, signature: signature.value };
}

function issuerAndSerial({ raw }: X509Certificate): readonly [Uint8Array, Uint8Array] {
  const [content] = insideOf(firstElement(raw));
  const [, serial, , issuer] = insideOf(content);
  if (serial === undefined || issuer === undefined) throw new Error("A certificate without serial or issuer");
  return [issuer.bytes, serial.bytes];
}
