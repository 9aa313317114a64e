import type { VisaFeatures } from "../seal/features.ts";
import type { DocumentVerdict } from "./verify-document.ts";

/** The JSON output of the command line: everything, because its user has the document. */
export const describeVerdict = (verdict: DocumentVerdict) => ({
  ...describeStatus(verdict),
  kind: verdict.kind,
  unreadable: verdict.unreadable ?? null,
  problem: verdict.problem ?? null,
  header: verdict.seal?.header ?? null,
  features: verdict.seal === undefined ? null : describeFeatures(verdict.seal.features),
  differences: verdict.differences,
});

/** The public outcome, without data that the client has not supplied. */
export const describeStatus = ({
  status,
  valid,
  trust,
  findings,
  signature,
  notes,
  remarks,
}: DocumentVerdict) => ({
  status,
  valid,
  trust,
  findings,
  signature,
  notes,
  remarks,
});

const describeFeatures = ({ visaType, additional, unknown, entries, ...features }: VisaFeatures) => ({
  ...features,
  entries: entries ?? null,
  visaType: visaType === undefined ? null : hex(visaType),
  additional: additional === undefined ? null : hex(additional),
  unknown: unknown.map(({ tag, bytes }) => ({ tag, bytes: hex(bytes) })),
});

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
