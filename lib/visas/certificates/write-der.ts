import { concat } from "../seal/concat.ts";
import { encodeDerLength } from "../seal/der-length.ts";

/** An element of DER: tag, length, and its parts in sequence (X.690, 8.1). */
export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const value = concat(...parts);
  return concat(Uint8Array.of(tag), encodeDerLength(value.length), value);
}

export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => der(0x30, ...parts);

/** A SET OF, whose elements DER sorts by their bytes (X.690, 11.6). */
export const setOf = (...parts: readonly Uint8Array[]): Uint8Array =>
  der(0x31, ...parts.toSorted((a, b) => Buffer.compare(a, b)));

/** `[number]` around parts, or in place of their tag (constructed). */
export const tagged = (number: number, ...parts: readonly Uint8Array[]): Uint8Array =>
  der(0xa0 | number, ...parts);

export const octets = (bytes: Uint8Array): Uint8Array => der(0x04, bytes);

/** A BIT STRING of whole bytes, or with `unused` bits at its end. */
export const bits = (bytes: Uint8Array, unused = 0): Uint8Array => der(0x03, Uint8Array.of(unused), bytes);

export const yes: Uint8Array = der(0x01, Uint8Array.of(0xff));

export const printableText = (text: string): Uint8Array => der(0x13, Buffer.from(text, "latin1"));

export const utf8Text = (text: string): Uint8Array => der(0x0c, Buffer.from(text, "utf8"));

/** A non-negative integer from its bytes, most significant first, in the shortest form. */
export function integer(digits: Uint8Array): Uint8Array {
  const first = digits.findIndex((byte) => byte !== 0);
  const short = first === -1 ? Uint8Array.of(0) : digits.subarray(first);
  return der(0x02, (short[0] ?? 0) >= 0x80 ? Uint8Array.of(0) : Uint8Array.of(), short);
}

/** A small integer. */
export const smallInteger = (value: number): Uint8Array => integer(Uint8Array.of(value));

/** An object identifier from its dotted form (X.690, 8.19). */
export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const base128 = (value: number): number[] => {
    const bytes = [value & 0x7f];
    for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128))
      bytes.unshift((left & 0x7f) | 0x80);
    return bytes;
  };
  return der(0x06, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)));
}

/** A time in seconds: UTCTime until 2049, GeneralizedTime after that (RFC 5280, 4.1.2.5). */
export function time(moment: Date): Uint8Array {
  const text = `${moment.toISOString().replace(/[-:T]/g, "").slice(0, 14)}Z`;
  return moment.getUTCFullYear() < 2050
    ? der(0x17, Buffer.from(text.slice(2), "latin1"))
    : der(0x18, Buffer.from(text, "latin1"));
}
