import { isUtf8 } from "node:buffer";

/**
 * Decodes a file of unknown encoding: UTF-16 and UTF-8 by their marks, UTF-16 by its zero bytes, UTF-8 if it is valid,
 * else Windows-1251, in which spreadsheets in Kazakhstan save CSV. Undefined if it is not text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return /[^\P{Cc}\n\r\t\v\f\x80-\x9f]|[\ufffe\uffff]/u.test(text) ? undefined : text;
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 8 && even === 0) return "utf-16le";
  if (even > sample.length / 8 && odd === 0) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "windows-1251";
}
