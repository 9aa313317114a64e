import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { SealCertificate } from "../seal/seal-certificate.ts";

/** What both lists say of themselves; the later of two has the greater `sequence`. */
type ListHead = {
  readonly format: 1;
  readonly sequence: number;
  /** ISO 8601, UTC. After `expiresAt` a verifier has to say that its list is too old. */
  readonly issuedAt: string;
  readonly expiresAt: string;
};

/** A certificate as it is published: whole, and for seal signers also read out, for verifiers that parse no X.509. */
export type PublishedCertificate = {
  readonly role: "csca" | "seal-signer" | "document-signer";
  /** Serial number in hex. */
  readonly reference: string;
  /** DER in base64. */
  readonly certificate: string;
  readonly seal?: PublishedSigner;
};

/** What the check of a seal needs (`SealCertificate`), the key as base64 of the uncompressed point. */
export type PublishedSigner = Omit<
  SealCertificate,
  "publicKey" | "revoked" | "issuerTrusted" | "documentTypes"
> & {
  readonly publicKey: string;
  readonly documentTypes: readonly string[] | null;
  /** References of the CAs on the list that issued it. */
  readonly issuers: readonly string[];
};

/** The certificates behind the portal's documents, past and present. */
export type TrustList = ListHead & {
  readonly type: "trust-list";
  readonly certificates: readonly PublishedCertificate[];
};

/** What is valid no more. Visas are named by salted hashes only, see `visaHash`. */
export type RevocationList = ListHead & {
  readonly type: "revocations";
  readonly certificates: readonly { readonly reference: string; readonly revokedAt: string }[];
  readonly visas: {
    readonly salt: string;
    /** Hashes of visa numbers, and of seals (`sealName`), whose bearers show no number. */
    readonly numbers: readonly string[];
    readonly seals: readonly string[];
  };
};

/** The payload of a verified list of this type; undefined when it is of another type or form. */
export function asList<T extends TrustList | RevocationList>(
  type: T["type"],
  payload: unknown,
): T | undefined {
  const list = payload as T | undefined;
  return list?.format === 1 && list.type === type ? list : undefined;
}

/** Is the list past its time? Its signature stays right, but later revocations are missing. */
export const isExpired = (list: ListHead, now: Date): boolean => new Date(list.expiresAt) < now;

/** The seal signers of a trust list as the check wants them, with the revocations of the other list. */
export function trustedSigners(
  { certificates }: TrustList,
  revocations: RevocationList | undefined,
): readonly SealCertificate[] {
  const revoked = new Set(revocations?.certificates.map(({ reference }) => reference));
  return certificates.flatMap(({ seal, reference }) => {
    if (seal === undefined) return [];
    const { issuers, ...signer } = seal;
    return {
      ...signer,
      publicKey: Uint8Array.from(atob(signer.publicKey), (character) => character.charCodeAt(0)),
      documentTypes: signer.documentTypes ?? undefined,
      revoked: revoked.has(reference),
      issuerTrusted: issuers.some((issuer) => !revoked.has(issuer)),
    };
  });
}

/** What a seal without a number is known by: the sealed part of line 2 and the document's date of issue. */
export const sealName = (sealedLine2: string, issueDate: PlainDate): string => `${sealedLine2}|${issueDate}`;

/** The salted hash of a visa number or a seal's name: SHA-256 over salt and text, base64. */
export async function visaHash(salt: string, text: string): Promise<string> {
  const content = new TextEncoder().encode(`${salt}${text}`);
  const hash = new Uint8Array(await globalThis.crypto.subtle.digest("SHA-256", content));
  return btoa(String.fromCharCode(...hash));
}

/** Is the visa with this number, or with this seal, on the list? */
export async function isListed(
  { visas }: RevocationList,
  visa: { readonly number?: string | undefined; readonly seal: string },
): Promise<boolean> {
  if (visa.number !== undefined && visas.numbers.includes(await visaHash(visas.salt, visa.number)))
    return true;
  return visas.seals.includes(await visaHash(visas.salt, visa.seal));
}
