import { ok, problem, type Result } from "#lib/domain/result.ts";
import { decodeFeatures, type FeatureProblem, type VisaFeatures } from "./features.ts";
import { decodeHeader, type HeaderProblem, type SealHeader } from "./header.ts";
import { decodeMessage, type MessageProblem } from "./message.ts";

/** The contents of a seal's bytes. Nothing is verified yet: `verifySeal` does that. */
export type DecodedSeal = {
  readonly header: SealHeader;
  readonly features: VisaFeatures;
  /** Raw r‖s. */
  readonly signature: Uint8Array;
  /** The signed bytes: header and message zone. */
  readonly signedBytes: Uint8Array;
};

/** Why bytes are not a visa's seal. */
export type SealProblem =
  | HeaderProblem
  | MessageProblem
  | FeatureProblem
  | { readonly reason: "seal-too-long"; readonly length: number };

/** The capacity of the largest 2D symbol of the standard (a QR code of version 40). */
export const MAX_SEAL_LENGTH = 2953;

/** Reads a visa's seal of version 3 or 4 (Doc 9303-13, 2). Never throws; the problem is the first fault. */
export function decodeSeal(bytes: Uint8Array): Result<DecodedSeal, SealProblem> {
  if (bytes.length > MAX_SEAL_LENGTH) return problem({ reason: "seal-too-long", length: bytes.length });
  const header = decodeHeader(bytes);
  if (!header.ok) return header;
  const message = decodeMessage(bytes, header.value.next, header.value.header.version);
  if (!message.ok) return message;
  const features = decodeFeatures(message.value.features);
  if (!features.ok) return features;
  return ok({
    header: header.value.header,
    features: features.value,
    signature: message.value.signature,
    signedBytes: bytes.slice(0, message.value.signedLength),
  });
}
