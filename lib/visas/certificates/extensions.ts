import { createHash } from "node:crypto";
import { oids } from "./oids.ts";
import {
  bits,
  der,
  octets,
  oid,
  printableText,
  sequence,
  setOf,
  smallInteger,
  tagged,
  yes,
} from "./write-der.ts";

const extension = (id: string, value: Uint8Array, critical = false): Uint8Array =>
  sequence(oid(id), ...(critical ? [yes] : []), octets(value));

/** A CA without subordinate CAs. */
export const isCountrySigningCa: readonly Uint8Array[] = [
  extension(oids.basicConstraints, sequence(yes, smallInteger(0)), true),
  // keyCertSign and cRLSign.
  extension(oids.keyUsage, bits(Uint8Array.of(0x06), 1), true),
];

const signsData = extension(oids.keyUsage, bits(Uint8Array.of(0x80), 7), true);
/** digitalSignature and nonRepudiation. */
const signsDocuments = extension(oids.keyUsage, bits(Uint8Array.of(0xc0), 6), true);

/** A seal signer, for visas (Doc 9303-13; Doc 9303-12, 7.1.1). */
export const isSealSigner: readonly Uint8Array[] = [
  signsData,
  extension(oids.extendedKeyUsage, sequence(oid(oids.sealSigning)), true),
  extension(oids.documentTypeList, sequence(smallInteger(0), setOf(printableText("V")))),
];

/** A document signer; mail protection is included for readers that do not know RFC 9336's purpose. */
export const isDocumentSigner: readonly Uint8Array[] = [
  signsDocuments,
  extension(oids.extendedKeyUsage, sequence(oid(oids.documentSigning), oid(oids.emailProtection))),
];

/** The identifiers of this key and its issuer's (RFC 5280, 4.2.1.1 and 4.2.1.2). */
export const keyIdentifiers = (subjectKey: Uint8Array, issuerKey: Uint8Array): readonly Uint8Array[] => [
  extension(oids.subjectKeyIdentifier, octets(keyIdentifier(subjectKey))),
  extension(oids.authorityKeyIdentifier, sequence(der(0x80, keyIdentifier(issuerKey)))),
];

/**
 * The period in which the key signs; the certificate lasts longer, by the validity of the signed documents (Doc
 * 9303-12, 7.1).
 */
export const keyUsagePeriod = (moment: Date): Uint8Array => {
  const text = `${moment.toISOString().replace(/[-:T]/g, "").slice(0, 14)}Z`;
  return extension(oids.privateKeyUsagePeriod, sequence(der(0x81, Buffer.from(text, "latin1"))));
};

/** Requested extensions (RFC 2985, 5.4.2). */
export const requestedExtensions = (extensions: readonly Uint8Array[]): Uint8Array =>
  tagged(0, sequence(oid(oids.extensionRequest), setOf(sequence(...extensions))));

/** The first 20 bytes of a hash over the public key (RFC 7093, 2). */
const keyIdentifier = (publicKey: Uint8Array): Uint8Array =>
  createHash("sha256").update(publicKey).digest().subarray(0, 20);
