import type { PlainDate } from "#lib/domain/plain-date.ts";
import { checkVisa } from "../seal/check-mrz.ts";
import type { Difference } from "../seal/differences.ts";
import type { SealCertificate } from "../seal/seal-certificate.ts";
import { isValidStatus, SEAL_STATUSES, type SealStatus, trustOf } from "../seal/seal-status.ts";
import { type SealVerdict, verifySeal } from "../seal/verify-seal.ts";
import { sealName } from "../trust/lists.ts";
import type { DocumentReading } from "./document-reading.ts";
import type { PdfSignature } from "./pdf-signature.ts";

/** Identifies a revoked visa: its number, if the document contains it, and the name of its seal (`sealName`). */
export type VisaName = { readonly number: string | undefined; readonly seal: string };

/** The input of a document's check. */
export type DocumentEvidence = {
  readonly reading: DocumentReading;
  readonly signature: PdfSignature;
  readonly trust: readonly SealCertificate[];
  readonly today: PlainDate;
  /** The visa's zone as typed: both lines, or line 2 alone. */
  readonly visaMrz?: string | undefined;
  readonly passportMrz?: string | undefined;
  /** Whether the issuer's list contains this visa as revoked. */
  readonly isRevoked?: (visa: VisaName) => boolean | Promise<boolean>;
};

/** Findings beyond the standard's statuses. */
export type DocumentNote =
  | "visa-revoked"
  | "visa-past-its-last-day"
  | "document-changed"
  | "document-signer-unknown"
  | "seals-differ"
  | "attached-seal-only";

export type DocumentVerdict = SealVerdict & {
  readonly kind: DocumentReading["kind"];
  readonly signature: PdfSignature;
  readonly notes: readonly DocumentNote[];
  readonly unreadable: DocumentReading["problem"];
};

/** The findings that a document's signature adds to those about its seal. */
const SIGNATURE_FINDINGS = {
  none: [],
  valid: [],
  intact: [],
  changed: ["INVALID_SIGNATURE"],
  untrusted: ["UNTRUSTED_CERTIFICATE"],
  expired: ["EXPIRED_CERTIFICATE"],
  revoked: ["REVOKED_CERTIFICATE"],
} as const satisfies Record<PdfSignature, readonly SealStatus[]>;

/**
 * Checks a document that has been read: the seal (Doc 9303-13, Appendix D), the seal with the printed and the typed
 * zone (Doc 9303-7, 9.4), the drawn seal with the attached one, the file's signature, and the issuer's list of revoked
 * visas. Pure: no network, no clock.
 */
export async function verifyDocument(evidence: DocumentEvidence): Promise<DocumentVerdict> {
  const { reading, signature, trust, today, passportMrz } = evidence;
  const { drawnSeal, attachedSeal, printedMrz } = reading;
  const visaMrz = evidence.visaMrz ?? printedMrz;
  const bytes = drawnSeal ?? attachedSeal;
  const verdict = await verifySeal({ bytes, trust, today, visaMrz, passportMrz });
  const printed = checkPrinted(verdict, evidence);
  const notes = await notesOn(evidence, verdict);
  const found = new Set<SealStatus>([
    ...verdict.findings,
    ...printed.found,
    ...SIGNATURE_FINDINGS[signature],
    ...(notes.includes("seals-differ") ? (["SEAL_VISA_MISMATCH"] as const) : []),
  ]);
  if (found.size > 1) found.delete("VALID");
  const findings = SEAL_STATUSES.filter((status) => found.has(status));
  const status = findings[0] ?? "VALID";
  const revoked = notes.includes("visa-revoked");
  return {
    ...verdict,
    kind: reading.kind,
    valid: isValidStatus(status) && !revoked,
    status,
    findings,
    trust: revoked ? "high-fraud-potential" : trustOf(findings),
    differences: [...verdict.differences, ...printed.differences],
    signature,
    notes,
    unreadable: reading.problem,
  };
}

/** If a zone was typed, the printed one is compared with the seal as well. */
function checkPrinted(
  { seal }: SealVerdict,
  { reading, visaMrz, today }: DocumentEvidence,
): { readonly found: readonly SealStatus[]; readonly differences: readonly Difference[] } {
  if (seal === undefined || visaMrz === undefined || reading.printedMrz === undefined)
    return { found: [], differences: [] };
  const { found, differences = [] } = checkVisa(seal.features.mrz, reading.printedMrz, today);
  return { found, differences };
}

async function notesOn(
  { reading, signature, today, isRevoked }: DocumentEvidence,
  { seal }: SealVerdict,
): Promise<readonly DocumentNote[]> {
  const { drawnSeal, attachedSeal, severalSeals, visaNumber } = reading;
  const differ = drawnSeal && attachedSeal && !isEqual(drawnSeal, attachedSeal);
  const mrz = seal?.features.mrz.line2 ?? "";
  const name = seal && { number: visaNumber, seal: sealName(mrz, seal.header.issueDate) };
  const isListed = name !== undefined && ((await isRevoked?.(name)) ?? false);
  const notes: readonly (readonly [DocumentNote, boolean])[] = [
    ["visa-revoked", isListed],
    ["visa-past-its-last-day", seal !== undefined && mrz.slice(21, 27) < today.replaceAll("-", "").slice(2)],
    ["document-changed", signature === "changed"],
    ["document-signer-unknown", signature === "intact" || signature === "untrusted"],
    ["seals-differ", Boolean(differ || severalSeals)],
    ["attached-seal-only", drawnSeal === undefined && attachedSeal !== undefined],
  ];
  return notes.filter(([, holds]) => holds).map(([note]) => note);
}

const isEqual = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
