import { now } from "#lib/platform/clock.ts";
import { publicPoint } from "#lib/visas/certificates/public-point.ts";
import { isIssuedBy } from "#lib/visas/certificates/read-certificate.ts";
import { folderCertificates } from "#lib/visas/keys/folder-certificates.ts";
import { readEntries } from "#lib/visas/keys/key-folder.ts";
import type { KeySet, Signer } from "#lib/visas/keys/key-set.ts";
import { signJws } from "#lib/visas/trust/jws.ts";
import type { TrustAnchor } from "#lib/visas/trust/list-signer.ts";
import { makeRevocationList, makeTrustList, type RevokedVisa } from "#lib/visas/trust/make-lists.ts";
import type { ListName, ListStore } from "#lib/visas/trust/stored-lists.ts";
import { signerIn } from "./a-signed-visa.ts";

export type SignedLists = Readonly<Record<ListName, string>>;

/** The keys of a folder as the portal uses them. */
export const keysIn = (folder: string): KeySet => ({
  signers: {
    "seal-signer": signerIn(folder, "seal-signer"),
    "document-signer": signerIn(folder, "document-signer"),
  },
  certificates: folderCertificates(folder, readEntries(folder)),
  development: true,
});

/** The trust anchors of a client that trusts a folder's CA. */
export const anchorsOf = (keys: KeySet): readonly TrustAnchor[] =>
  keys.certificates
    .filter(({ role }) => role === "csca")
    .flatMap(({ certificate }) => {
      const key = publicPoint(certificate.publicKey);
      return key ? { curve: key.curve, publicKey: Buffer.from(key.point).toString("base64") } : [];
    });

/** Both lists as the portal publishes them. */
export async function signedLists(
  keys: KeySet,
  {
    at = now(),
    visas = [],
    signer = keys.signers["document-signer"],
  }: { readonly at?: Date; readonly visas?: readonly RevokedVisa[]; readonly signer?: Signer } = {},
): Promise<SignedLists> {
  const chain = [
    signer.certificate,
    ...keys.certificates
      .map(({ certificate }) => certificate)
      .filter((ca) => isIssuedBy(signer.certificate, ca)),
  ];
  const header = { x5c: chain.map(({ raw }) => raw.toString("base64")) };
  return {
    "trust-list": await signJws(makeTrustList(keys, at), header, signer.sign),
    revocations: await signJws(await makeRevocationList(keys, visas, "c2FsdA==", at), header, signer.sign),
  };
}

/** A store in memory. */
export function memoryStore(known: Partial<SignedLists> = {}): ListStore {
  const texts = new Map<ListName, string>(Object.entries(known) as [ListName, string][]);
  return {
    read: async (name) => texts.get(name),
    write: async (name, text) => void texts.set(name, text),
  };
}
