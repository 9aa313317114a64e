import type { X509Certificate } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { isIssuedBy, readCertificate, readCertificates } from "../certificates/read-certificate.ts";
import { folderCertificates } from "../keys/folder-certificates.ts";
import { readEntries } from "../keys/key-folder.ts";
import { isExpired, isListed, type TrustList } from "../trust/lists.ts";
import { readSignedList, type SignedList } from "../trust/signed-list.ts";
import type { TrustStore } from "./trust-store.ts";
import type { VisaName } from "./verify-document.ts";

/** The trust from the files of `--trust`. */
export type GivenTrust = TrustStore & {
  /** Whether a given revocation list contains this visa. */
  readonly isRevoked: (visa: VisaName) => Promise<boolean>;
  /** Signed lists that have expired. */
  readonly outdated: readonly string[];
};

/** The first unusable file: it contains neither certificate nor list, or a list that cannot be trusted. */
export type TrustFault = {
  readonly unreadable: string;
  readonly reason: "no-trust" | "list-not-vouched-for";
};

/**
 * The trust from files: certificates (PEM or DER), and the portal's signed lists (trust list, revocations). A list is
 * accepted if a CA among the given certificates issued its signer's; without any given CA, if one in a given trust list
 * did.
 */
export async function trustFromFiles(files: readonly string[], now: Date): Promise<GivenTrust | TrustFault> {
  const certificates: X509Certificate[] = [];
  const lists: (SignedList & { readonly file: string })[] = [];
  for (const file of files) {
    const bytes = statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : Buffer.alloc(0);
    const found = readCertificates(bytes);
    const list = found.length === 0 ? await readSignedList(bytes) : undefined;
    if (found.length === 0 && list === undefined) return { unreadable: file, reason: "no-trust" };
    certificates.push(...found);
    if (list !== undefined) lists.push({ ...list, file });
  }
  const listed = lists.flatMap(({ list }) => (list.type === "trust-list" ? certificatesOf(list) : []));
  const given = certificates.filter(({ ca }) => ca);
  const authorities = given.length > 0 ? given : listed.filter(({ ca }) => ca);
  const stray = lists.find(({ signer }) => !authorities.some((ca) => isIssuedBy(signer, ca)));
  if (stray !== undefined) return { unreadable: stray.file, reason: "list-not-vouched-for" };
  const revocations = lists.flatMap(({ list }) => (list.type === "revocations" ? list : []));
  return {
    certificates: distinct([...certificates, ...listed]),
    revoked: new Set(revocations.flatMap((list) => list.certificates.map(({ reference }) => reference))),
    isRevoked: async (visa) => {
      const answers = await Promise.all(revocations.map((list) => isListed(list, visa)));
      return answers.includes(true);
    },
    outdated: lists.filter(({ list }) => isExpired(list, now)).map(({ file }) => file),
  };
}

const certificatesOf = ({ certificates }: TrustList): readonly X509Certificate[] =>
  certificates.flatMap(({ certificate }) => readCertificate(Buffer.from(certificate, "base64")) ?? []);

const distinct = (certificates: readonly X509Certificate[]): readonly X509Certificate[] => [
  ...new Map(certificates.map((one) => [one.fingerprint256, one])).values(),
];

/**
 * Combines given certificates with this portal's own signers: the latter are accepted if a CA among the given ones
 * issued them, and the portal's revocations apply to all.
 */
export function withKnownSigners(given: TrustStore, portal: TrustStore): TrustStore {
  const hasCa = given.certificates.some(({ ca }) => ca);
  const signers = hasCa ? portal.certificates.filter(({ ca }) => !ca) : [];
  const fresh = signers.filter((signer) =>
    given.certificates.every(({ fingerprint256 }) => fingerprint256 !== signer.fingerprint256),
  );
  return {
    certificates: [...given.certificates, ...fresh],
    revoked: new Set([...given.revoked, ...portal.revoked]),
  };
}

/** The certificates of a key folder with their revocations; empty without a folder. */
export function trustFromFolder(folder: string): TrustStore {
  const all = folderCertificates(folder, readEntries(folder));
  const revoked = all.filter(({ revokedAt }) => revokedAt !== undefined);
  return {
    certificates: all.map(({ certificate }) => certificate),
    revoked: new Set(revoked.map(({ certificate }) => certificate.serialNumber)),
  };
}
