import { verifyJws } from "./jws.ts";
import { type ListSigner, listSigner, type TrustAnchor } from "./list-signer.ts";
import { asList, type RevocationList, type TrustList } from "./lists.ts";

/** A list with a valid signature, and its signer. */
export type SignedList<T extends TrustList | RevocationList> = {
  readonly list: T;
  readonly signer: ListSigner;
};

/**
 * Reads a published list (`trustListJws`, `revocationsJws`), trusting only the anchors: the first certificate in it
 * must be issued by one of them, be valid when the list was issued, and its key must have signed the complete text.
 * Undefined otherwise. Works in browsers and without a network.
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
    // Neither base64 nor JSON, so it is not a list.
    if (fault instanceof SyntaxError || fault instanceof DOMException) return undefined;
    throw fault;
  }
}
