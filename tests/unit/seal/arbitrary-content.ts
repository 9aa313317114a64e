import fc from "fast-check";
import type { DurationOfStay } from "#lib/visas/seal/duration-of-stay.ts";
import type { SealContent } from "#lib/visas/seal/encode-seal.ts";
import type { SealedMrz } from "#lib/visas/seal/sealed-mrz.ts";
import { anyDate, documentNumber, mrzField, stateCode } from "../../support/arbitraries.ts";

const hex = fc
  .array(fc.constantFrom(..."0123456789ABCDEF"), { minLength: 1, maxLength: 40 })
  .map((digits) => digits.join(""));

const byte = fc.nat(255);
const bytes = (minLength: number, maxLength: number) => fc.uint8Array({ minLength, maxLength });

const stay: fc.Arbitrary<DurationOfStay> = fc.oneof(
  fc.constantFrom<DurationOfStay>(
    { kind: "until-valid-until" },
    { kind: "decided-at-entry" },
    { kind: "no-entry" },
  ),
  fc
    .tuple(byte, byte, byte)
    .filter(([a, b, c]) => !(a === b && b === c && [0, 254, 255].includes(a)))
    .map(([days, months, years]) => ({ kind: "period" as const, days, months, years })),
);

const mrz: fc.Arbitrary<SealedMrz> = fc.oneof(
  fc.record({
    format: fc.constant("MRV-A" as const),
    line1: mrzField(43).map((rest) => `V${rest}`),
    line2: mrzField(28),
  }),
  fc.record({
    format: fc.constant("MRV-B" as const),
    line1: mrzField(35).map((rest) => `V${rest}`),
    line2: mrzField(28),
  }),
);

const unknown = fc.uniqueArray(fc.record({ tag: fc.integer({ min: 8, max: 254 }), bytes: bytes(0, 300) }), {
  maxLength: 4,
  selector: ({ tag }) => tag,
});

/** Every possible content of a seal. */
export const anyContent: fc.Arbitrary<SealContent> = fc.record({
  issuingCountry: stateCode.chain((code) => fc.constantFrom(code, code.slice(0, 2), code.slice(0, 1))),
  signerId: fc
    .tuple(stateCode, documentNumber)
    .map(([code, own]) => code.slice(0, 2) + own.padEnd(2, "0").slice(0, 2)),
  certificateReference: hex,
  issueDate: anyDate,
  signatureDate: anyDate,
  mrz,
  entries: fc.oneof(fc.integer({ min: 1, max: 255 }), fc.constantFrom("unlimited" as const, undefined)),
  stay,
  passportNumber: documentNumber,
  visaType: fc.option(bytes(1, 4), { nil: undefined }),
  additional: fc.option(bytes(0, 254), { nil: undefined }),
  unknown,
});
