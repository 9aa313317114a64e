import { AssertionError } from "node:assert";

type Bytes = Uint8Array | null | undefined;

/**
 * Compares two files byte by byte.
 * @throws AssertionError with the lengths and the first bytes that differ, instead of thousands of lines
 */
export function expectBytes(actual: Bytes, expected: Bytes): void {
  const [one, other] = [actual, expected].map((bytes) => bytes && Buffer.from(bytes));
  if (!one || !other) throw different(`expected bytes, not ${one ? "a comparison with nothing" : "nothing"}`);
  if (one.equals(other)) return;
  const at = one.findIndex((byte, index) => byte !== other[index]);
  const from = at < 0 ? one.length : at;
  const shown = (bytes: Buffer) => bytes.subarray(from, from + 16).toString("hex") || "the end";
  throw different(
    `expected the same bytes; from byte ${from} there is ${shown(one)} instead of ${shown(other)} ` +
      `(${one.length} bytes instead of ${other.length})`,
  );
}

const different = (message: string) => new AssertionError({ message, stackStartFn: expectBytes });
