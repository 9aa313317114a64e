import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { SealCertificate } from "../seal/seal-certificate.ts";

/** The common head of both lists; the later of two has the greater `sequence`. */
type ListHead = {
  readonly format: 1;
  readonly sequence: number;
  /** ISO 8601, UTC. After `expiresAt` a verifier has to say that its list is outdated. */
  readonly issuedAt: string;
  readonly expiresAt: string;
};

/** A published certificate: complete, and for seal signers also parsed, for verifiers without X.509. */
export type PublishedCertificate = {
  readonly role: "csca" | "seal-signer" | "document-signer";
  /** Serial number in hex. */
  readonly reference: string;
  /** DER in base64. */
  readonly certificate: string;
  readonly seal?: PublishedSigner;
};

/** The data for checking a seal (`SealCertificate`), with the key as base64 of the uncompressed point. */
export type PublishedSigner = Omit<
  SealCertificate,
  "publicKey" | "revoked" | "issuerTrusted" | "documentTypes"
> & {
  readonly publicKey: string;
  readonly documentTypes: readonly string[] | null;
  /** References of the listed CAs that issued it. */
  readonly issuers: readonly string[];
};

/** The certificates of the portal's documents, past and present. */
export type TrustList = ListHead & {
  readonly type: "trust-list";
  readonly certificates: readonly PublishedCertificate[];
};

/** Revoked certificates and visas. Visas appear only as salted hashes, see `visaHash`. */
export type RevocationList = ListHead & {
  readonly type: "revocations";
  readonly certificates: readonly { readonly reference: string; readonly revokedAt: string }[];
  readonly visas: {
    readonly salt: string;
    /** Hashes of visa numbers, and of seals (`sealName`), which contain no number. */
    readonly numbers: readonly string[];
    readonly seals: readonly string[];
  };
};

/** The payload of a verified list of this type; undefined for another type or structure. */
export function asList<T extends TrustList | RevocationList>(
  type: T["type"],
  payload: unknown,
): T | undefined {
  const list = payload as T | undefined;
  return list?.format === 1 && list.type === type ? list : undefined;
}

/** Whether the list has expired. Its signature stays valid, but later revocations are missing. */
export const isExpired = (list: ListHead, now: Date): boolean => new Date(list.expiresAt) < now;

/** The seal signers of a trust list in the form for the check, with the revocations of the other list. */
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

/** Identifies a seal without a number: the sealed part of line 2 and the document's date of issue. */
export const sealName = (sealedLine2: string, issueDate: PlainDate): string => `${sealedLine2}|${issueDate}`;

/** The salted hash of a visa number or a seal's name: SHA-256 over salt and text, base64. */
export async function visaHash(salt: string, text: string): Promise<string> {
  const content = new TextEncoder().encode(`${salt}${text}`);
  const hash = new Uint8Array(await globalThis.crypto.subtle.digest("SHA-256", content));
  return btoa(String.fromCharCode(...hash));
}

/** Whether the visa with this number, or with this seal, is on the list. */
export async function isListed(
  { visas }: RevocationList,
  visa: { readonly number?: string | undefined; readonly seal: string },
): Promise<boolean> {
  if (visa.number !== undefined && visas.numbers.includes(await visaHash(visas.salt, visa.number)))
    return true;
  return visas.seals.includes(await visaHash(visas.salt, visa.seal));
}
