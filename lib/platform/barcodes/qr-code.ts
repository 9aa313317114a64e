import type { Modules } from "./modules.ts";
import { masked } from "./qr-mask.ts";
import { qrPattern } from "./qr-pattern.ts";
import { type QrVersion, qrVersionFor } from "./qr-versions.ts";
import { reedSolomon } from "./reed-solomon.ts";

const correct = reedSolomon(0x11d, 0);
const byteMode = 0b0100;

/**
 * A text as a QR code (ISO/IEC 18004) at error correction M, in bytes of UTF-8.
 * @throws RangeError when it is longer than 180 bytes: an address of the portal is not
 */
export function qrCode(text: string): Modules {
  const bytes = new TextEncoder().encode(text);
  const version = qrVersionFor(bytes.length);
  const { side } = version;
  const { fixed, places } = qrPattern(version);
  const message = interleaved(codewords(bytes, version), version);
  const modules = Uint8Array.from(fixed);
  for (const [at, place] of places.entries()) {
    // What the codewords leave over is light.
    modules[place] = ((message[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
  }
  return { side, dark: masked(modules, places, side) };
}

/** Mode, length and bytes half a codeword out of step, an end, and padding (7.4). */
function codewords(bytes: Uint8Array, { data }: QrVersion): Uint8Array {
  const words = new Uint8Array(data);
  let behind = byteMode;
  for (const [at, value] of [bytes.length, ...bytes].entries()) {
    words[at] = (behind << 4) | (value >> 4);
    behind = value & 0x0f;
  }
  words[bytes.length + 1] = behind << 4;
  for (let at = bytes.length + 2; at < data; at += 1) words[at] = (at - bytes.length) % 2 === 0 ? 0xec : 0x11;
  return words;
}

/** The codewords of all blocks in turn, then their error correction in turn (7.6). */
function interleaved(words: Uint8Array, { data, blocks, errors }: QrVersion): number[] {
  const longer = data % blocks;
  const shortest = Math.floor(data / blocks);
  const parts: Uint8Array[] = [];
  for (let block = 0, from = 0; block < blocks; block += 1) {
    const length = shortest + (block >= blocks - longer ? 1 : 0);
    parts.push(words.subarray(from, from + length));
    from += length;
  }
  const corrections = parts.map((part) => correct(part, errors));
  return [...inTurn(parts, shortest + 1), ...inTurn(corrections, errors)];
}

const inTurn = (parts: readonly Uint8Array[], length: number): number[] =>
  Array.from({ length }, (_, at) => parts.flatMap((part) => part[at] ?? [])).flat();
