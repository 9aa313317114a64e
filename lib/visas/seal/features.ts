import { ok, problem, type Result } from "#lib/domain/result.ts";
import { type C40Problem, decodeC40, encodeC40 } from "./c40.ts";
import { type DurationOfStay, decodeStay, encodeStay } from "./duration-of-stay.ts";
import type { RawFeature } from "./message.ts";
import { type SealedMrz, sealedMrzFrom, sealedText } from "./sealed-mrz.ts";

/** The features of a visa's seal (Doc 9303-7, 9.1.2). */
export type VisaFeatures = {
  readonly mrz: SealedMrz;
  /** 1-255; undefined if the issuing state does not give it. */
  readonly entries: number | "unlimited" | undefined;
  readonly stay: DurationOfStay;
  /** One to nine characters of `A-Z 0-9 <`, without trailing fillers. */
  readonly passportNumber: string;
  /** One to four bytes defined by the issuing state. */
  readonly visaType: Uint8Array | undefined;
  /** Reserved by the standard, at most 254 bytes. */
  readonly additional: Uint8Array | undefined;
  /** Features under unknown tags, which do not make a seal invalid (Doc 9303-13, 2.3.1). */
  readonly unknown: readonly RawFeature[];
};

export type FeatureName = "mrz" | "entries" | "stay" | "passport-number" | "visa-type" | "additional";

export type FeatureProblem =
  | { readonly reason: "seal-feature-missing"; readonly feature: FeatureName }
  | { readonly reason: "seal-feature-size"; readonly feature: FeatureName; readonly length: number }
  | { readonly reason: "seal-feature-content"; readonly feature: FeatureName; readonly c40?: C40Problem }
  | { readonly reason: "seal-two-mrz" };

/** Tags with their smallest and largest number of bytes (Doc 9303-7, 9.1.3). */
const FEATURES = [
  { tag: 0x01, name: "mrz", min: 48, max: 48 },
  { tag: 0x02, name: "mrz", min: 44, max: 44 },
  { tag: 0x03, name: "entries", min: 1, max: 1 },
  { tag: 0x04, name: "stay", min: 3, max: 3 },
  { tag: 0x05, name: "passport-number", min: 6, max: 6 },
  { tag: 0x06, name: "visa-type", min: 1, max: 4 },
  { tag: 0x07, name: "additional", min: 0, max: 254 },
] as const satisfies readonly { tag: number; name: FeatureName; min: number; max: number }[];

const MRZ_TAGS = { "MRV-A": 0x01, "MRV-B": 0x02 } as const;
const NUMBER_CHARACTERS = 9;
const NUMBER = /^[A-Z0-9](?:[A-Z0-9<]{0,7}[A-Z0-9])?$/;
const LAST_TAG = 0xfe;

const isKnown = (tag: number): boolean => FEATURES.some((feature) => feature.tag === tag);

/** The features as bytes, in the order of their tags. Problem: the first value that cannot be encoded. */
export function encodeFeatures(
  features: VisaFeatures,
): Result<readonly RawFeature[], FeatureName | "unknown"> {
  const mrz = sealedText(features.mrz);
  if (mrz === undefined) return problem("mrz");
  const entries = features.entries === "unlimited" ? 0 : features.entries;
  if (entries !== undefined && !(Number.isInteger(entries) && entries >= 0 && entries <= 255))
    return problem("entries");
  if (features.entries === 0) return problem("entries");
  const stay = encodeStay(features.stay);
  if (stay === undefined) return problem("stay");
  if (!NUMBER.test(features.passportNumber)) return problem("passport-number");
  const { visaType, additional, unknown } = features;
  if (visaType !== undefined && (visaType.length < 1 || visaType.length > 4)) return problem("visa-type");
  if (additional !== undefined && additional.length > 254) return problem("additional");
  const tags = unknown.map(({ tag }) => tag);
  const tagsFit = tags.every((tag) => Number.isInteger(tag) && tag >= 0 && tag <= LAST_TAG && !isKnown(tag));
  if (!tagsFit || new Set(tags).size < tags.length) return problem("unknown");

  const number = encodeC40(features.passportNumber.padEnd(NUMBER_CHARACTERS, "<"));
  return ok([
    { tag: MRZ_TAGS[features.mrz.format], bytes: encodeC40(mrz) },
    ...(entries === undefined ? [] : [{ tag: 0x03, bytes: Uint8Array.of(entries) }]),
    { tag: 0x04, bytes: stay },
    { tag: 0x05, bytes: number },
    ...(visaType === undefined ? [] : [{ tag: 0x06, bytes: visaType }]),
    ...(additional === undefined ? [] : [{ tag: 0x07, bytes: additional }]),
    ...unknown,
  ]);
}

/** Decodes the features of a seal, in any order. Problem: the first one that is missing, too long or unreadable. */
export function decodeFeatures(raw: readonly RawFeature[]): Result<VisaFeatures, FeatureProblem> {
  for (const { tag, name, min, max } of FEATURES) {
    const length = bytesOf(raw, tag)?.length;
    if (length !== undefined && (length < min || length > max))
      return problem({ reason: "seal-feature-size", feature: name, length });
  }
  const mrz = decodeMrz(raw);
  if (!mrz.ok) return mrz;
  const stay = bytesOf(raw, 0x04);
  if (stay === undefined) return problem({ reason: "seal-feature-missing", feature: "stay" });
  const passportNumber = decodePassportNumber(bytesOf(raw, 0x05));
  if (!passportNumber.ok) return passportNumber;
  const entries = bytesOf(raw, 0x03)?.[0];
  return ok({
    mrz: mrz.value,
    entries: entries === 0 ? "unlimited" : entries,
    stay: decodeStay(stay),
    passportNumber: passportNumber.value,
    visaType: bytesOf(raw, 0x06),
    additional: bytesOf(raw, 0x07),
    unknown: raw.filter(({ tag }) => !isKnown(tag)),
  });
}

const bytesOf = (raw: readonly RawFeature[], tag: number): Uint8Array | undefined =>
  raw.find((feature) => feature.tag === tag)?.bytes;

function decodeMrz(raw: readonly RawFeature[]): Result<SealedMrz, FeatureProblem> {
  const [a, b] = [bytesOf(raw, MRZ_TAGS["MRV-A"]), bytesOf(raw, MRZ_TAGS["MRV-B"])];
  if (a !== undefined && b !== undefined) return problem({ reason: "seal-two-mrz" });
  const bytes = a ?? b;
  if (bytes === undefined) return problem({ reason: "seal-feature-missing", feature: "mrz" });
  const text = decodeC40(bytes);
  if (!text.ok) return problem({ reason: "seal-feature-content", feature: "mrz", c40: text.problem });
  const mrz = sealedMrzFrom(a === undefined ? "MRV-B" : "MRV-A", text.value);
  return mrz === undefined ? problem({ reason: "seal-feature-content", feature: "mrz" }) : ok(mrz);
}

function decodePassportNumber(bytes: Uint8Array | undefined): Result<string, FeatureProblem> {
  const feature = "passport-number";
  if (bytes === undefined) return problem({ reason: "seal-feature-missing", feature });
  const text = decodeC40(bytes);
  if (!text.ok) return problem({ reason: "seal-feature-content", feature, c40: text.problem });
  const number = text.value.replace(/<+$/, "");
  return NUMBER.test(number) ? ok(number) : problem({ reason: "seal-feature-content", feature });
}
