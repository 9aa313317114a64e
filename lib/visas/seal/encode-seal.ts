import { ok, problem, type Result } from "#lib/domain/result.ts";
import { concat } from "./concat.ts";
import { encodeFeatures, type FeatureName, type VisaFeatures } from "./features.ts";
import { encodeHeader, type HeaderField, type SealHeader, unfitHeaderField } from "./header.ts";
import { encodeFeature, encodeSignatureZone } from "./message.ts";

/** The contents of a visa's seal; the version is always 4, as Doc 9303-13, 2.3 recommends. */
export type SealContent = Omit<SealHeader, "version"> & VisaFeatures;

/** A field that a seal cannot contain: too long, too short, or with unsupported characters. */
export type SealContentProblem = {
  readonly reason: "seal-unfit";
  readonly field: HeaderField | FeatureName | "unknown";
};

/** Signs bytes and returns raw r‖s, both as long as the key (Doc 9303-13, 2.4). */
export type SignSeal = (bytes: Uint8Array) => Promise<Uint8Array>;

/** Two numbers of 224 or 256 bits. */
const RAW_LENGTHS = [56, 64];

/**
 * The bytes of a visa's seal (Doc 9303-13, 2.1): header, features and the signature over both. Problem: an invalid
 * field.
 * @throws RangeError when the signer does not return a raw signature
 */
export async function encodeSeal(
  content: SealContent,
  sign: SignSeal,
): Promise<Result<Uint8Array, SealContentProblem>> {
  const unfit = unfitHeaderField(content);
  if (unfit !== undefined) return problem({ reason: "seal-unfit", field: unfit });
  const features = encodeFeatures(content);
  if (!features.ok) return problem({ reason: "seal-unfit", field: features.problem });

  const signed = concat(encodeHeader(content), ...features.value.map(encodeFeature));
  const signature = await sign(signed);
  if (!RAW_LENGTHS.includes(signature.length)) throw new RangeError("Not a raw signature of r and s");
  return ok(concat(signed, encodeSignatureZone(signature)));
}
