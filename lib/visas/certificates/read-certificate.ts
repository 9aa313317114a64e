import { createPublicKey, X509Certificate } from "node:crypto";
import { fromPem } from "./pem.ts";

/** A certificate from DER; undefined for other bytes. */
export function readCertificate(der: Uint8Array): X509Certificate | undefined {
  try {
    return new X509Certificate(der);
  } catch (fault) {
    if (fault instanceof Error) return undefined;
    throw fault;
  }
}

/** The certificates in a file: PEM with one or several, or DER; empty without any. */
export function readCertificates(file: Uint8Array): readonly X509Certificate[] {
  const pem = fromPem("CERTIFICATE", Buffer.from(file).toString("latin1"));
  return (pem.length > 0 ? pem : [file]).flatMap((der) => readCertificate(der) ?? []);
}

/** Country and common name of the subject, each empty when it is missing. */
export const subjectOf = (
  certificate: X509Certificate,
): { readonly country: string; readonly commonName: string } => {
  const parts = new Map(
    certificate.subject
      .split("\n")
      .map((part) => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)]),
  );
  return { country: parts.get("C") ?? "", commonName: parts.get("CN") ?? "" };
};

/** Whether a certificate was issued and signed by a CA. */
export const isIssuedBy = (certificate: X509Certificate, ca: X509Certificate): boolean =>
  ca.ca && certificate.checkIssued(ca) && certificate.verify(ca.publicKey);

/** Whether a public key (SubjectPublicKeyInfo) is the certified one. */
export const isKeyOf = (certificate: X509Certificate, publicKey: Uint8Array): boolean =>
  createPublicKey({ key: Buffer.from(publicKey), format: "der", type: "spki" }).equals(certificate.publicKey);
