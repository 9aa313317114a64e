import type { PlainDate } from "#lib/domain/plain-date.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { type C40Problem, c40Length, decodeC40, encodeC40 } from "./c40.ts";
import { concat } from "./concat.ts";
import { decodeSealDate, encodeSealDate, SEAL_DATE_LENGTH, type SealDateProblem } from "./seal-date.ts";

/** The version of the standard; the byte in the seal is one less (Doc 9303-13, Table 1). */
export type SealVersion = 3 | 4;

/** The part before the features (Doc 9303-13, 2.2). */
export type SealHeader = {
  readonly version: SealVersion;
  /** One to three letters, without fillers: `KAZ`, `D`. */
  readonly issuingCountry: string;
  /** Two letters of the signer's country and two of its own: `KZ01`. */
  readonly signerId: string;
  /** The signer certificate's serial number in capital hex digits. */
  readonly certificateReference: string;
  readonly issueDate: PlainDate;
  readonly signatureDate: PlainDate;
};

export type HeaderProblem =
  | { readonly reason: "seal-magic"; readonly found: number }
  | { readonly reason: "seal-version"; readonly found: number }
  | { readonly reason: "seal-header-cut"; readonly field: HeaderField }
  | { readonly reason: "seal-header-field"; readonly field: HeaderField; readonly c40?: C40Problem }
  | { readonly reason: "seal-header-date"; readonly field: HeaderField; readonly date: SealDateProblem }
  | { readonly reason: "seal-not-of-a-visa"; readonly definition: number; readonly category: number };

export type HeaderField =
  | "magic"
  | "version"
  | "issuing-country"
  | "signer"
  | "certificate-reference"
  | "issue-date"
  | "signature-date"
  | "document-type";

const MAGIC = 0xdc;
/** Doc 9303-7, 9.1.1. */
const VISA_DEFINITION = 0x5d;
const VISA_CATEGORY = 0x01;

const SIGNER_CHARACTERS = 4;
const V3_REFERENCE_CHARACTERS = 5;
/** Signer and the two digits for the length of the reference: six characters in four bytes (2.2.1). */
const V4_PREFIX_CHARACTERS = 6;

const COUNTRY = /^[A-Z]{1,3}<{0,2}$/;
const SIGNER = /^[A-Z]{2}[A-Z0-9]{2}$/;
const HEX = /^[0-9A-F]+$/;

/** The header's text that cannot be encoded, or undefined when all can (Doc 9303-13, 2.2.1). */
export function unfitHeaderField(header: Omit<SealHeader, "version">): HeaderField | undefined {
  if (!/^[A-Z]{1,3}$/.test(header.issuingCountry)) return "issuing-country";
  if (!SIGNER.test(header.signerId)) return "signer";
  const reference = header.certificateReference;
  return HEX.test(reference) && reference.length <= 0xff ? undefined : "certificate-reference";
}

/**
 * The bytes of a visa's header in version 4 (Doc 9303-13, 2.2). The caller has checked the fields with
 * `unfitHeaderField`.
 */
export function encodeHeader(header: Omit<SealHeader, "version">): Uint8Array {
  const reference = header.certificateReference;
  const length = reference.length.toString(16).toUpperCase().padStart(2, "0");
  return concat(
    Uint8Array.of(MAGIC, 0x03),
    encodeC40(header.issuingCountry.padEnd(3, "<")),
    encodeC40(header.signerId + length + reference),
    encodeSealDate(header.issueDate),
    encodeSealDate(header.signatureDate),
    Uint8Array.of(VISA_DEFINITION, VISA_CATEGORY),
  );
}

/** A decoded header, with the position of the next byte. */
export type ReadHeader = { readonly header: SealHeader; readonly next: number };

/**
 * Decodes a header of version 3 or 4 of a visa's seal (Doc 9303-13, 2.2). Problem: the first field that is invalid or
 * truncated.
 */
export function decodeHeader(bytes: Uint8Array): Result<ReadHeader, HeaderProblem> {
  const [magic, versionByte] = bytes;
  if (magic === undefined) return cut("magic");
  if (magic !== MAGIC) return problem({ reason: "seal-magic", found: magic });
  if (versionByte === undefined) return cut("version");
  if (versionByte !== 0x02 && versionByte !== 0x03)
    return problem({ reason: "seal-version", found: versionByte });
  const version = versionByte === 0x02 ? 3 : 4;

  const country = readText(bytes, 2, 3, COUNTRY, "issuing-country");
  if (!country.ok) return country;
  const signer = readSigner(bytes, 4, version);
  if (!signer.ok) return signer;
  const issued = readDate(bytes, signer.value.next, "issue-date");
  if (!issued.ok) return issued;
  const signed = readDate(bytes, signer.value.next + SEAL_DATE_LENGTH, "signature-date");
  if (!signed.ok) return signed;

  const typeAt = signer.value.next + 2 * SEAL_DATE_LENGTH;
  const [definition, category] = bytes.subarray(typeAt, typeAt + 2);
  if (definition === undefined || category === undefined) return cut("document-type");
  if (definition !== VISA_DEFINITION || category !== VISA_CATEGORY)
    return problem({ reason: "seal-not-of-a-visa", definition, category });

  const { signerId, certificateReference } = signer.value;
  return ok({
    header: {
      version,
      issuingCountry: country.value.replace(/<+$/, ""),
      signerId,
      certificateReference,
      issueDate: issued.value,
      signatureDate: signed.value,
    },
    next: typeAt + 2,
  });
}

type ReadSigner = {
  readonly signerId: string;
  readonly certificateReference: string;
  readonly next: number;
};

/** Version 3 has five characters of reference, version 4 gives their number in two hex digits (2.2.1). */
function readSigner(bytes: Uint8Array, at: number, version: SealVersion): Result<ReadSigner, HeaderProblem> {
  const prefixLength = version === 3 ? SIGNER_CHARACTERS : V4_PREFIX_CHARACTERS;
  let characters = SIGNER_CHARACTERS + V3_REFERENCE_CHARACTERS;
  if (version === 4) {
    const prefix = readText(bytes, at, V4_PREFIX_CHARACTERS, /^[A-Z]{2}[A-Z0-9]{2}[0-9A-F]{2}$/, "signer");
    if (!prefix.ok) return prefix;
    characters = V4_PREFIX_CHARACTERS + Number.parseInt(prefix.value.slice(SIGNER_CHARACTERS), 16);
  }
  const all = readText(bytes, at, characters, /^[A-Z0-9]+$/, "certificate-reference");
  if (!all.ok) return all;
  const signerId = all.value.slice(0, SIGNER_CHARACTERS);
  if (!SIGNER.test(signerId)) return problem({ reason: "seal-header-field", field: "signer" });
  const certificateReference = all.value.slice(prefixLength);
  return HEX.test(certificateReference)
    ? ok({ signerId, certificateReference, next: at + c40Length(characters) })
    : problem({ reason: "seal-header-field", field: "certificate-reference" });
}

function readText(
  bytes: Uint8Array,
  at: number,
  characters: number,
  shape: RegExp,
  field: HeaderField,
): Result<string, HeaderProblem> {
  const length = c40Length(characters);
  const part = bytes.subarray(at, at + length);
  if (part.length < length) return cut(field);
  const text = decodeC40(part);
  if (!text.ok) return problem({ reason: "seal-header-field", field, c40: text.problem });
  return text.value.length === characters && shape.test(text.value)
    ? text
    : problem({ reason: "seal-header-field", field });
}

function readDate(bytes: Uint8Array, at: number, field: HeaderField): Result<PlainDate, HeaderProblem> {
  if (at + SEAL_DATE_LENGTH > bytes.length) return cut(field);
  const date = decodeSealDate(bytes, at);
  return date.ok ? date : problem({ reason: "seal-header-date", field, date: date.problem });
}

const cut = (field: HeaderField): Result<never, HeaderProblem> =>
  problem({ reason: "seal-header-cut", field });
