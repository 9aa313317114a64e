import { ok, problem, type Result } from "#lib/domain/result.ts";
import { concat } from "./concat.ts";
import { type DerLength, type DerLengthProblem, decodeDerLength, encodeDerLength } from "./der-length.ts";
import type { SealVersion } from "./header.ts";

/** A feature in the message zone (Doc 9303-13, 2.3.1): a tag 0-254 and its bytes. */
export type RawFeature = { readonly tag: number; readonly bytes: Uint8Array };

/** The part after the header: the features, and the signature over everything before its marker. */
export type Message = {
  readonly features: readonly RawFeature[];
  readonly signature: Uint8Array;
  /** The number of signed bytes: header and message zone (Doc 9303-13, 2.4). */
  readonly signedLength: number;
};

export type MessageProblem =
  | { readonly reason: "seal-feature-length"; readonly tag: number; readonly length: DerLengthProblem }
  | { readonly reason: "seal-feature-cut"; readonly tag: number }
  | { readonly reason: "seal-feature-repeated"; readonly tag: number }
  | { readonly reason: "seal-signature-missing" }
  | { readonly reason: "seal-signature-length"; readonly length: DerLengthProblem }
  | { readonly reason: "seal-signature-cut"; readonly missing: number }
  | { readonly reason: "seal-signature-shape"; readonly length: number }
  | { readonly reason: "seal-trailing-bytes"; readonly count: number };

/** Starts the signature zone; no feature has this tag. */
const SIGNATURE_MARKER = 0xff;

/** The bytes of one feature: tag, DER length, value. */
export const encodeFeature = ({ tag, bytes }: RawFeature): Uint8Array =>
  concat(Uint8Array.of(tag), encodeDerLength(bytes.length), bytes);

/** The signature zone (Doc 9303-13, 2.4). */
export const encodeSignatureZone = (signature: Uint8Array): Uint8Array =>
  encodeFeature({ tag: SIGNATURE_MARKER, bytes: signature });

/**
 * Splits the part after the header. Every step advances by at least two bytes, so it terminates. A repeated tag is a
 * problem, because two readers could use different values.
 */
export function decodeMessage(
  bytes: Uint8Array,
  from: number,
  version: SealVersion,
): Result<Message, MessageProblem> {
  const features: RawFeature[] = [];
  for (let at = from; at < bytes.length; ) {
    const tag = bytes[at] ?? SIGNATURE_MARKER;
    if (tag === SIGNATURE_MARKER) return decodeSignatureZone(bytes, at, features);
    const length = featureLength(bytes, at + 1, version);
    if (!length.ok) return problem({ reason: "seal-feature-length", tag, length: length.problem });
    const end = length.value.next + length.value.length;
    if (end > bytes.length) return problem({ reason: "seal-feature-cut", tag });
    if (features.some((feature) => feature.tag === tag))
      return problem({ reason: "seal-feature-repeated", tag });
    features.push({ tag, bytes: bytes.slice(length.value.next, end) });
    at = end;
  }
  return problem({ reason: "seal-signature-missing" });
}

/** Version 3 writes a feature's length in one plain byte (Doc 9303-13, 2.3). */
function featureLength(
  bytes: Uint8Array,
  at: number,
  version: SealVersion,
): Result<DerLength, DerLengthProblem> {
  if (version === 4) return decodeDerLength(bytes, at);
  const length = bytes[at];
  return length === undefined ? problem({ reason: "der-length-missing", at }) : ok({ length, next: at + 1 });
}

function decodeSignatureZone(
  bytes: Uint8Array,
  at: number,
  features: readonly RawFeature[],
): Result<Message, MessageProblem> {
  const length = decodeDerLength(bytes, at + 1);
  if (!length.ok) return problem({ reason: "seal-signature-length", length: length.problem });
  const end = length.value.next + length.value.length;
  if (end > bytes.length) return problem({ reason: "seal-signature-cut", missing: end - bytes.length });
  if (end < bytes.length) return problem({ reason: "seal-trailing-bytes", count: bytes.length - end });
  const signature = bytes.slice(length.value.next, end);
  return signature.length === 0 || signature.length % 2 === 1
    ? problem({ reason: "seal-signature-shape", length: signature.length })
    : ok({ features, signature, signedLength: at });
}
