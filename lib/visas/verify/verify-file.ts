import type { PlainDate } from "#lib/domain/plain-date.ts";
import { sealCertificates } from "../certificates/seal-certificates.ts";
import type { ReadProblem } from "./document-reading.ts";
import { checkPdfSignature } from "./pdf-signature.ts";
import { readDocument } from "./read-document.ts";
import type { TrustStore } from "./trust-store.ts";
import { type DocumentEvidence, type DocumentVerdict, verifyDocument } from "./verify-document.ts";

type Zones = Pick<DocumentEvidence, "visaMrz" | "passportMrz" | "isRevoked">;

/** Reads and checks a file of unknown kind and origin: PDF, PNG, JPEG, or the bytes of a seal. */
export async function verifyFile(
  bytes: Uint8Array,
  trust: TrustStore,
  today: PlainDate,
  zones: Zones = {},
): Promise<DocumentVerdict> {
  const reading = await readDocument(bytes);
  return verifyDocument({
    ...zones,
    reading,
    signature: reading.kind === "pdf" ? checkPdfSignature(Buffer.from(bytes), trust, today) : "none",
    trust: sealCertificates(trust.certificates, trust.revoked),
    today,
  });
}

/** The verdict for a file from which nothing could be read. */
export const verifyUnreadable = (problem: ReadProblem, today: PlainDate): Promise<DocumentVerdict> =>
  verifyDocument({ reading: { kind: "seal", problem }, signature: "none", trust: [], today });
