import { ok, problem, type Result } from "#lib/domain/result.ts";
import { concat } from "./concat.ts";
import { type DerLength, decodeDerLength, encodeDerLength } from "./der-length.ts";

export type HashName = "SHA-224" | "SHA-256" | "SHA-384" | "SHA-512";

/**
 * The seal does not name its hash: it is the shortest one that is not shorter than the curve's order (Doc 9303-13,
 * 2.4).
 */
export function hashFor(orderBits: number): HashName {
  if (orderBits <= 224) return "SHA-224";
  if (orderBits <= 256) return "SHA-256";
  return orderBits <= 384 ? "SHA-384" : "SHA-512";
}

/** Why bytes are not a DER signature: not a sequence of two positive integers, or one that is too long for the key. */
export type DerSignatureProblem =
  | { readonly reason: "der-signature-structure"; readonly at: number }
  | { readonly reason: "der-signature-integer"; readonly integer: "r" | "s" };

const SEQUENCE = 0x30;
const INTEGER = 0x02;

/** Raw r‖s, both of equal length, as the ASN.1 sequence that other tools read (Doc 9303-13, B.3). */
export function rawToDer(raw: Uint8Array): Uint8Array {
  const half = raw.length / 2;
  return tlv(SEQUENCE, concat(integer(raw.subarray(0, half)), integer(raw.subarray(half))));
}

/**
 * A DER signature as raw r‖s of `size` bytes each (Doc 9303-13, B.3). Problems: anything but two positive integers of
 * that size.
 */
export function derToRaw(der: Uint8Array, size: number): Result<Uint8Array, DerSignatureProblem> {
  const sequence = elementAt(der, 0, SEQUENCE);
  if (sequence === undefined || sequence.next + sequence.length !== der.length) return structure(0);
  const r = elementAt(der, sequence.next, INTEGER);
  if (r === undefined) return structure(sequence.next);
  const sAt = r.next + r.length;
  const s = elementAt(der, sAt, INTEGER);
  if (s === undefined || s.next + s.length !== der.length) return structure(sAt);

  const rBytes = unsigned(der.subarray(r.next, sAt), size);
  if (rBytes === undefined) return problem({ reason: "der-signature-integer", integer: "r" });
  const sBytes = unsigned(der.subarray(s.next), size);
  return sBytes === undefined
    ? problem({ reason: "der-signature-integer", integer: "s" })
    : ok(concat(rBytes, sBytes));
}

const tlv = (tag: number, value: Uint8Array): Uint8Array =>
  concat(Uint8Array.of(tag), encodeDerLength(value.length), value);

/** The shortest non-negative form: without leading zeros, but with one if the first bit is set (B.1). */
function integer(unsignedBytes: Uint8Array): Uint8Array {
  const firstDigit = unsignedBytes.findIndex((byte) => byte !== 0);
  const digits = firstDigit === -1 ? Uint8Array.of(0) : unsignedBytes.subarray(firstDigit);
  return tlv(INTEGER, (digits[0] ?? 0) >= 0x80 ? concat(Uint8Array.of(0), digits) : digits);
}

function unsigned(value: Uint8Array, size: number): Uint8Array | undefined {
  const [first, second] = value;
  const isNegative = first === undefined || first >= 0x80;
  const isPadded = first === 0 && second !== undefined && second < 0x80;
  const digits = first === 0 ? value.subarray(1) : value;
  if (isNegative || isPadded || digits.length > size) return undefined;
  return concat(new Uint8Array(size - digits.length), digits);
}

/** The length of the element with this tag, and the position of its value. */
function elementAt(der: Uint8Array, at: number, tag: number): DerLength | undefined {
  if (der[at] !== tag) return undefined;
  const length = decodeDerLength(der, at + 1);
  return length.ok && length.value.next + length.value.length <= der.length ? length.value : undefined;
}

const structure = (at: number): Result<never, DerSignatureProblem> =>
  problem({ reason: "der-signature-structure", at });
