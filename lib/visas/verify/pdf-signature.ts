import { createHash, verify, type X509Certificate } from "node:crypto";
import { isAfter, isBefore, type PlainDate } from "#lib/domain/plain-date.ts";
import { dateInAlmaty } from "#lib/platform/clock.ts";
import { detachedCms, readDetachedCms, signedAttributes } from "../certificates/cms.ts";
import { isIssuedBy, readCertificate } from "../certificates/read-certificate.ts";
import { firstElement } from "../certificates/read-der.ts";
import { setOf } from "../certificates/write-der.ts";
import type { TrustStore } from "./trust-store.ts";

/** The result of checking a file's signature; `none`: it has none and claims none, like a scan. */
export type PdfSignature =
  | "none"
  | "valid"
  /** Complete and unchanged, but no CA is known for judging the signer. */
  | "intact"
  | "changed"
  | "untrusted"
  | "expired"
  | "revoked";

/** Marks of a signed document of the portal, of which at least one remains whichever bit is changed. */
const marks = ["/ByteRange", "ETSI.CAdES.detached", "/SigFlags", "/FT /Sig", "seal.bin", "visa.json"];

/**
 * Checks the PAdES signature of a document of the portal. It must cover the whole file except the signature, and every
 * byte of that must be as the portal writes it: the CMS is built again from its parts and compared, so that no change
 * in the file goes undetected, including unsigned parts and padding.
 */
export function checkPdfSignature(file: Buffer, trust: TrustStore, today: PlainDate): PdfSignature {
  if (!marks.some((mark) => file.includes(mark, 0, "latin1"))) return "none";
  const signer = signerOf(file);
  if (signer === undefined) return "changed";
  const authorities = trust.certificates.filter(({ ca }) => ca);
  if (authorities.length === 0) return "intact";
  const issuer = authorities.find((ca) => isIssuedBy(signer, ca));
  if (issuer === undefined) return "untrusted";
  if (trust.revoked.has(issuer.serialNumber)) return "untrusted";
  if (trust.revoked.has(signer.serialNumber)) return "revoked";
  const [from, to] = [signer.validFromDate, signer.validToDate].map(dateInAlmaty);
  return from === undefined || to === undefined || isBefore(today, from) || isAfter(today, to)
    ? "expired"
    : "valid";
}

/** The certificate of the file's signer, if the signature is valid to the last byte. */
function signerOf(file: Buffer): X509Certificate | undefined {
  const text = file.toString("latin1");
  const ranges = [...text.matchAll(/\/ByteRange \[0 (\d{1,10}) (\d{1,10}) (\d{1,10})\] *\n/g)];
  const [, start, end, rest] = ranges[0]?.map(Number) ?? [];
  if (ranges.length !== 1 || start === undefined || end === undefined || rest === undefined) return undefined;
  if (end + rest !== file.length || start >= end) return undefined;
  const [, hex = ""] = /^<((?:[0-9a-f]{2})+)>$/.exec(text.slice(start, end)) ?? [];
  const hole = Buffer.from(hex, "hex");
  const cms = firstElement(hole)?.bytes;
  if (cms === undefined || hole.subarray(cms.length).some((byte) => byte !== 0)) return undefined;
  const digest = createHash("sha256").update(file.subarray(0, start)).update(file.subarray(end)).digest();
  return signedBy(cms, digest);
}

function signedBy(cms: Uint8Array, digest: Uint8Array): X509Certificate | undefined {
  const parts = readDetachedCms(cms);
  const certificate = parts && readCertificate(parts.certificate);
  if (parts === undefined || certificate === undefined) return undefined;
  if (!Buffer.from(detachedCms(digest, certificate, parts.signature)).equals(cms)) return undefined;
  const attributes = setOf(...signedAttributes(digest, certificate));
  return verify("sha256", attributes, certificate.publicKey, parts.signature) ? certificate : undefined;
}
