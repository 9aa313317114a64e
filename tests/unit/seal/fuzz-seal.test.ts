import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeSeal } from "#lib/visas/seal/decode-seal.ts";
import { expectBytes } from "../../support/bytes.ts";
import { noSignature, sampleContent, sealOf } from "./sample-seal.ts";

/** SEAL_FUZZ_INPUTS=1000000 for the long run. */
const inputs = Number(process.env.SEAL_FUZZ_INPUTS ?? 100_000);

/** Reads bytes and returns the outcome; anything thrown fails the test with the bytes. */
function outcome(bytes: Uint8Array): string {
  const seal = decodeSeal(bytes);
  return seal.ok ? "read" : seal.problem.reason;
}

/** A small seeded generator (xorshift32), so that a failure is reproducible. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

describe("bytes from anywhere", { timeout: 60_000 + inputs }, () => {
  it("never make the reader throw, and every problem has a name", async () => {
    const valid = await sealOf(sampleContent, noSignature);
    const random = randomFrom(0x5ea1);
    const ends = new Map<string, number>();
    for (let input = 0; input < inputs; input += 1) {
      const end = outcome(input % 2 === 0 ? noise(random, valid) : damaged(random, valid));
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }
    expect([...ends.values()].reduce((sum, count) => sum + count, 0)).toBe(inputs);
    expect([...ends.keys()].filter((end) => end !== "read" && !end.startsWith("seal-"))).toEqual([]);
    // The inputs reach every part of the reader, not only its first byte.
    expect([...ends.keys()]).toEqual(
      expect.arrayContaining([
        "read",
        "seal-magic",
        "seal-header-field",
        "seal-header-date",
        "seal-not-of-a-visa",
        "seal-feature-length",
        "seal-feature-content",
        "seal-signature-cut",
        "seal-trailing-bytes",
      ]),
    );
  });

  it("that are read consist of exactly signed bytes, marker, length and signature", async () => {
    const valid = await sealOf(sampleContent, noSignature);
    const flips = fc.array(fc.tuple(fc.nat(valid.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(flips, (changes) => {
        const bytes = valid.slice();
        for (const [at, value] of changes) bytes[at] = value;
        const seal = decodeSeal(bytes);
        if (!seal.ok) return;
        const { signedBytes, signature } = seal.value;
        expectBytes(Uint8Array.of(...signedBytes, 0xff, signature.length, ...signature), bytes);
      }),
    );
  });
});

/** Random bytes; half of them after the beginning of a real seal. */
function noise(random: (below: number) => number, valid: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from({ length: random(300) }, () => random(256));
  if (random(2) === 0) bytes.set(valid.subarray(0, Math.min(random(valid.length), bytes.length)));
  return bytes;
}

/** A real seal with some bytes changed, cut off or added. */
function damaged(random: (below: number) => number, valid: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, valid.length + (random(3) === 0 ? random(41) - 20 : 0)));
  bytes.set(valid.subarray(0, bytes.length));
  for (let change = random(4); change >= 0; change -= 1) bytes[random(bytes.length)] = random(256);
  return bytes;
}
