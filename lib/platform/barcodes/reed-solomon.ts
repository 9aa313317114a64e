/** Error correction over GF(256): returns the codewords that follow `data`. */
export type ReedSolomon = (data: Uint8Array, count: number) => Uint8Array;

/**
 * A Reed-Solomon code over the field with this polynomial, whose generator has the roots α^first, α^(first+1) …: 0x12D
 * and 1 for DataMatrix (ISO/IEC 16022).
 */
export function reedSolomon(polynomial: number, first: number): ReedSolomon {
  const exponent = new Uint8Array(510);
  const logarithm = new Uint8Array(256);
  for (let power = 0, value = 1; power < 255; power += 1) {
    exponent[power] = value;
    exponent[power + 255] = value;
    logarithm[value] = power;
    value = value < 128 ? value << 1 : (value << 1) ^ polynomial;
  }
  const log = (value: number): number => logarithm[value] ?? 0;
  const generators = new Map<number, Uint8Array>();

  /** Logarithms of the generator's coefficients after the leading one. */
  function generatorOf(count: number): Uint8Array {
    let factors = Uint8Array.of(1);
    for (let root = first; root < first + count; root += 1) {
      const next = new Uint8Array(factors.length + 1);
      for (const [at, factor] of factors.entries()) {
        next[at] = (next[at] ?? 0) ^ factor;
        next[at + 1] = factor === 0 ? 0 : (exponent[log(factor) + root] ?? 0);
      }
      factors = next;
    }
    return factors.subarray(1).map(log);
  }

  return (data, count) => {
    const generator = generators.get(count) ?? generatorOf(count);
    generators.set(count, generator);
    const rest = new Uint8Array(count + 1);
    for (const codeword of data) {
      const lead = codeword ^ (rest[0] ?? 0);
      rest.copyWithin(0, 1);
      if (lead === 0) continue;
      for (let at = 0; at < count; at += 1) {
        rest[at] = (rest[at] ?? 0) ^ (exponent[log(lead) + (generator[at] ?? 0)] ?? 0);
      }
    }
    return rest.subarray(0, count);
  };
}
