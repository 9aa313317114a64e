import type { X509Certificate } from "node:crypto";
import { dayMs } from "#lib/platform/clock.ts";
import { isIssuedBy } from "../certificates/read-certificate.ts";
import { sealCertificates } from "../certificates/seal-certificates.ts";
import type { KeySet } from "../keys/key-set.ts";
import type { PublishedCertificate, PublishedSigner, RevocationList, TrustList } from "./lists.ts";
import { visaHash } from "./lists.ts";

/** A border post without a network can use trust lists for a month, revocations for a week. */
const LIFE_DAYS = { "trust-list": 30, revocations: 7 } as const;

/** The trust list of the portal's keys: all certificates that an active document may depend on. */
export const makeTrustList = (keys: KeySet, at: Date): TrustList => ({
  type: "trust-list",
  ...head("trust-list", at),
  certificates: keys.certificates.map(({ role, certificate }) => ({
    role,
    reference: certificate.serialNumber,
    certificate: certificate.raw.toString("base64"),
    ...(role === "seal-signer" ? { seal: publishedSigner(certificate, keys) } : {}),
  })),
});

/** A revoked visa by its number, and by its seal unless an active visa has the same one. */
export type RevokedVisa = { readonly number: string; readonly seal: string | undefined };

/** The revocation list of the portal's certificates and visas; every list has a new salt. */
export async function makeRevocationList(
  keys: KeySet,
  visas: readonly RevokedVisa[],
  salt: string,
  at: Date,
): Promise<RevocationList> {
  const hashes = (texts: readonly string[]) => Promise.all(texts.map((text) => visaHash(salt, text)));
  return {
    type: "revocations",
    ...head("revocations", at),
    certificates: keys.certificates.flatMap(({ certificate, revokedAt }) =>
      revokedAt === undefined
        ? []
        : { reference: certificate.serialNumber, revokedAt: revokedAt.toISOString() },
    ),
    visas: {
      salt,
      // Sorted by hash, because the order of revocations would disclose additional information.
      numbers: (await hashes(visas.map(({ number }) => number))).toSorted(),
      seals: (await hashes(visas.flatMap(({ seal }) => seal ?? []))).toSorted(),
    },
  };
}

const head = (type: keyof typeof LIFE_DAYS, at: Date) => ({
  format: 1 as const,
  sequence: Math.floor(at.getTime() / 1000),
  issuedAt: at.toISOString(),
  expiresAt: new Date(at.getTime() + LIFE_DAYS[type] * dayMs).toISOString(),
});

function publishedSigner(
  certificate: X509Certificate,
  { certificates }: KeySet,
): NonNullable<PublishedCertificate["seal"]> {
  const [signer] = sealCertificates([certificate]);
  if (signer === undefined) throw new Error("A seal signer whose key is on no curve of seals");
  const { publicKey, documentTypes, revoked: _listedElsewhere, issuerTrusted: _byTheList, ...rest } = signer;
  return {
    ...rest,
    publicKey: Buffer.from(publicKey).toString("base64"),
    documentTypes: documentTypes ?? null,
    issuers: certificates
      .filter((one) => isIssuedBy(certificate, one.certificate))
      .map((one) => one.certificate.serialNumber),
  } satisfies PublishedSigner;
}
