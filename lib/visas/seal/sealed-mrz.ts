import type { VisaMrzFormat } from "#lib/domain/mrz/visa-mrz.ts";

/** The sealed part of the visa's machine readable zone, without the optional data at the end of line 2. */
export type SealedMrz = {
  readonly format: VisaMrzFormat;
  readonly line1: string;
  /** The first 28 characters of line 2, with the check digit of the last day. */
  readonly line2: string;
};

/** Doc 9303-7, 4.2.2 and 7.2.2. */
const LINE_LENGTHS = { "MRV-A": 44, "MRV-B": 36 } as const;
export const SEALED_OF_LINE_2 = 28;

const LINE_1 = /^V[A-Z0-9<]+$/;
const LINE_2 = /^[A-Z0-9<]+$/;

/** The 72 or 64 sealed characters (Doc 9303-7, 9.1.3), or undefined when the lines are not a visa's. */
export function sealedText({ format, line1, line2 }: SealedMrz): string | undefined {
  const fits =
    line1.length === LINE_LENGTHS[format] &&
    line2.length === SEALED_OF_LINE_2 &&
    LINE_1.test(line1) &&
    LINE_2.test(line2);
  return fits ? line1 + line2 : undefined;
}

/** The two lines in a sealed text, or undefined unless it is exactly a visa's. */
export function sealedMrzFrom(format: VisaMrzFormat, text: string): SealedMrz | undefined {
  const length = LINE_LENGTHS[format];
  const mrz = { format, line1: text.slice(0, length), line2: text.slice(length) };
  return sealedText(mrz) === undefined ? undefined : mrz;
}

/** The sealed part of a visa's two printed lines; `undefined` when they have neither length. */
export function sealedPart(lines: readonly [string, string]): SealedMrz | undefined {
  const [line1, line2] = lines;
  if (line1.length !== line2.length) return undefined;
  const format = line1.length === LINE_LENGTHS["MRV-A"] ? "MRV-A" : "MRV-B";
  return sealedMrzFrom(format, line1 + line2.slice(0, SEALED_OF_LINE_2));
}

/** Both lines in full length, with fillers in the part that is not sealed. */
export const fullLines = ({ format, line1, line2 }: SealedMrz): string =>
  `${line1}\n${line2.padEnd(LINE_LENGTHS[format], "<")}`;
