import type { X509Certificate } from "node:crypto";
import { publicPoint } from "../certificates/public-point.ts";
import { readCertificate } from "../certificates/read-certificate.ts";
import { verifyJws } from "./jws.ts";
import { asList, type RevocationList, type TrustList } from "./lists.ts";

/** A published list from a file, with a valid signature by this certificate, whose trust is checked elsewhere. */
export type SignedList = { readonly list: TrustList | RevocationList; readonly signer: X509Certificate };

/** Reads a published list (JWS with `x5c`); undefined when it is not a list or its signature is invalid. */
export async function readSignedList(file: Uint8Array): Promise<SignedList | undefined> {
  const text = Buffer.from(file).toString("latin1");
  const signer = signerIn(text);
  const key = signer && publicPoint(signer.publicKey);
  if (signer === undefined || key?.curve !== "P-256") return undefined;
  const payload = await verifyJws(text, key.point);
  const list = asList<TrustList>("trust-list", payload) ?? asList<RevocationList>("revocations", payload);
  return list && { list, signer };
}

/** The first certificate in the header of a signed text. */
function signerIn(text: string): X509Certificate | undefined {
  const [head = ""] = text.trim().split(".", 1);
  if (!/^[\w-]{1,100000}$/.test(head)) return undefined;
  try {
    const { x5c } = JSON.parse(Buffer.from(head, "base64url").toString("utf8"));
    return readCertificate(Buffer.from(String(x5c?.[0]), "base64"));
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined;
    throw fault;
  }
}
