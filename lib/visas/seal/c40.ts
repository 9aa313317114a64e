import { ok, problem, type Result } from "#lib/domain/result.ts";

/** Why bytes are not a C40 string: an odd number of them, or a pair without a meaning. */
export type C40Problem =
  | { readonly reason: "c40-odd-length"; readonly length: number }
  | { readonly reason: "c40-no-character"; readonly at: number };

/** Values 0-2 are shifts (0 also pads the last triple), 3 is a space, then digits and letters (Table 2). */
const CHARACTERS = "\0\0\0 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const FIRST_VALUE = 3;
const FILLING = 0;
const UNLATCH = 0xfe;
const BIGGEST_TRIPLE = 64_000;

/** The number of bytes for a string of this length (Doc 9303-13, 2.6). */
export const c40Length = (characters: number): number => 2 * Math.ceil(characters / 3);

/**
 * Encodes a string of `A-Z 0-9 <` and spaces; `<` is stored as a space (Doc 9303-13, 2.6.1 and 2.6.3).
 * @throws RangeError on other characters, because callers check their fields first
 */
export function encodeC40(text: string): Uint8Array {
  const values = Array.from(text.replaceAll("<", " "), c40Value);
  const bytes = new Uint8Array(c40Length(values.length));
  for (let at = 0, first = 0; first < values.length; at += 2, first += 3) {
    const [a = FILLING, b, c = FILLING] = values.slice(first, first + 3);
    // A single remaining character is stored as ASCII + 1, as in a DataMatrix.
    const pair =
      b === undefined ? UNLATCH * 256 + characterOf(a).charCodeAt(0) + 1 : a * 1600 + b * 40 + c + 1;
    bytes[at] = pair >> 8;
    bytes[at + 1] = pair & 0xff;
  }
  return bytes;
}

/** The string of C40 bytes, spaces as `<`, because the seal does not distinguish them (Doc 9303-13, 2.6.2). */
export function decodeC40(bytes: Uint8Array): Result<string, C40Problem> {
  if (bytes.length % 2 === 1) return problem({ reason: "c40-odd-length", length: bytes.length });
  let text = "";
  for (let at = 0; at < bytes.length; at += 2) {
    const read = decodePair(bytes[at] ?? 0, bytes[at + 1] ?? 0, at + 2 === bytes.length);
    if (read === undefined) return problem({ reason: "c40-no-character", at });
    text += read;
  }
  return ok(text.replaceAll(" ", "<"));
}

function decodePair(high: number, low: number, isLast: boolean): string | undefined {
  if (high === UNLATCH) {
    const character = String.fromCharCode(low - 1);
    return isLast && CHARACTERS.indexOf(character) >= FIRST_VALUE ? character : undefined;
  }
  const triple = high * 256 + low - 1;
  if (triple < 0 || triple >= BIGGEST_TRIPLE) return undefined;
  const values = [Math.floor(triple / 1600), Math.floor(triple / 40) % 40, triple % 40];
  const used = isLast && values[2] === FILLING ? values.slice(0, 2) : values;
  return used.every((value) => value >= FIRST_VALUE) ? used.map(characterOf).join("") : undefined;
}

const characterOf = (value: number): string => CHARACTERS.charAt(value);

function c40Value(character: string): number {
  const value = CHARACTERS.indexOf(character);
  if (value < FIRST_VALUE) throw new RangeError("Not a character of C40");
  return value;
}
