import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { TrustAnchor } from "./list-signer.ts";
import type { RevocationList, TrustList } from "./lists.ts";
import { readList, type SignedList } from "./read-list.ts";

/** The published lists by the names of their addresses below /api/v1. */
export type ListName = "trust-list" | "revocations";

/** A verifier's store of the lists as received, including their signatures. */
export type ListStore = {
  readonly read: (name: ListName) => Promise<string | undefined>;
  readonly write: (name: ListName, text: string) => Promise<void>;
};

/** The lists of a verifier. */
export type StoredLists = { readonly trust: TrustList; readonly revocations: RevocationList };

/**
 * Why the lists were not renewed: the portal could not be reached, or the list is not signed by the portal, is by a
 * revoked signer, or is older than the stored one. The stored lists stay in use.
 */
export type UpdateProblem = "unreachable" | "not-believed";

type BothLists = {
  readonly trust: SignedList<TrustList>;
  readonly revocations: SignedList<RevocationList>;
};

/** The lists in the store, after verifying their signatures again; undefined without trustworthy ones. */
export async function storedLists(
  store: ListStore,
  anchors: readonly TrustAnchor[],
): Promise<StoredLists | undefined> {
  const both = await readBoth((name) => store.read(name), anchors);
  return both && { trust: both.trust.list, revocations: both.revocations.list };
}

/** Fetches both lists and stores them if they can be trusted; `fetchList` returns undefined without a network. */
export async function renewLists(
  store: ListStore,
  anchors: readonly TrustAnchor[],
  fetchList: ListStore["read"],
): Promise<Result<StoredLists, UpdateProblem>> {
  const texts = {
    "trust-list": await fetchList("trust-list"),
    revocations: await fetchList("revocations"),
  };
  if (texts["trust-list"] === undefined || texts.revocations === undefined) return problem("unreachable");
  const fresh = await readBoth(async (name) => texts[name], anchors);
  if (fresh === undefined) return problem("not-believed");
  const kept = await storedLists(store, anchors);
  if (kept !== undefined && isOlder(fresh, kept)) return problem("not-believed");
  await store.write("trust-list", texts["trust-list"]);
  await store.write("revocations", texts.revocations);
  return ok({ trust: fresh.trust.list, revocations: fresh.revocations.list });
}

async function readBoth(
  read: ListStore["read"],
  anchors: readonly TrustAnchor[],
): Promise<BothLists | undefined> {
  const [trustText, revocationsText] = await Promise.all([read("trust-list"), read("revocations")]);
  if (trustText === undefined || revocationsText === undefined) return undefined;
  const trust = await readList<TrustList>("trust-list", trustText, anchors);
  const revocations = await readList<RevocationList>("revocations", revocationsText, anchors);
  if (trust === undefined || revocations === undefined) return undefined;
  const revoked = revocations.list.certificates.map(({ reference }) => reference);
  const signers = [trust.signer.reference, revocations.signer.reference];
  return signers.some((reference) => revoked.includes(reference)) ? undefined : { trust, revocations };
}

/** An attacker could return an old list in which a revocation is still missing. */
const isOlder = ({ trust, revocations }: BothLists, kept: StoredLists): boolean =>
  trust.list.sequence < kept.trust.sequence || revocations.list.sequence < kept.revocations.sequence;
