import { verifyJws } from "./jws.ts";
import { type ListSigner, listSigner, type TrustAnchor } from "./list-signer.ts";
import { asList, type RevocationList, type TrustList } from "./lists.ts";

/** A list whose signature was found right, and who signed it. */
export type SignedList<T extends TrustList | RevocationList> = {
  readonly list: T;
  readonly signer: ListSigner;
};

/**
 * Reads a published list (`trustListJws`, `revocationsJws`) as someone who trusts nothing but the anchors: the first
 * certificate it brings along must be issued by one of them, valid when the list was issued, and its key must have
 * signed every letter. Undefined when anything is wrong. Works in browsers and without network.
 */
export async function readList<T extends TrustList | RevocationList>(
  type: T["type"],
  text: string,
  anchors: readonly TrustAnchor[],
): Promise<SignedList<T> | undefined> {
  const certificate = firstCertificate(text);
  const signer = certificate && (await listSigner(certificate, anchors));
  if (signer === undefined) return undefined;
  const list = asList<T>(type, await verifyJws(text, signer.publicKey));
  if (list === undefined) return undefined;
  const issuedAt = new Date(list.issuedAt);
  return issuedAt >= signer.validFrom && issuedAt <= signer.validTo ? { list, signer } : undefined;
}

function firstCertificate(text: string): Uint8Array | undefined {
  try {
    const header: unknown = JSON.parse(
      atob((text.split(".")[0] ?? "").replaceAll("-", "+").replaceAll("_", "/")),
    );
    const chain = (header as { readonly x5c?: readonly unknown[] }).x5c;
    const [first] = Array.isArray(chain) ? chain : [];
    return typeof first === "string"
      ? Uint8Array.from(atob(first), (character) => character.charCodeAt(0))
      : undefined;
  } catch (fault) {
    // Neither base64 nor JSON: whatever it is, it is no list.
    if (fault instanceof SyntaxError || fault instanceof DOMException) return undefined;
    throw fault;
  }
}
