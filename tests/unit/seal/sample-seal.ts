import { checkDigit } from "#lib/domain/mrz/check-digit.ts";
import { formatVisaMrz } from "#lib/domain/mrz/visa-mrz.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { encodeSeal, type SealContent, type SignSeal } from "#lib/visas/seal/encode-seal.ts";
import type { SealCertificate } from "#lib/visas/seal/seal-certificate.ts";
import type { SealedMrz } from "#lib/visas/seal/sealed-mrz.ts";
import { expectOk } from "../../support/outcomes.ts";
import { day } from "../../support/policies.ts";

/** Both lines as printed on the sample visa. */
export const visaLines = linesUntil(day("2027-03-01"));

export const today = day("2026-12-01");

const sealedMrz: SealedMrz = { format: "MRV-A", line1: visaLines[0], line2: visaLines[1].slice(0, 28) };

/** The contents of the seal of an ordinary visa of Kazakhstan. */
export const sampleContent: SealContent = {
  issuingCountry: "KAZ",
  signerId: "KZ01",
  certificateReference: "4A1F93C07B",
  issueDate: day("2026-11-20"),
  signatureDate: day("2026-11-20"),
  mrz: sealedMrz,
  entries: 1,
  stay: { kind: "period", days: 90, months: 0, years: 0 },
  passportNumber: "L898902C3",
  visaType: new TextEncoder().encode("B10"),
  additional: undefined,
  unknown: [],
};

/** Both lines of the sample visa when that is its last day. */
export function linesUntil(validUntil: PlainDate): readonly [string, string] {
  const printed = formatVisaMrz("MRV-A", {
    issuingState: "KAZ",
    nameField: "ERIKSSON<<ANNA<SPECIMEN",
    documentNumber: "L898902C3",
    nationality: "UTO",
    birthDatePrinted: "740812",
    sex: "F",
    validUntil,
    optional: "EV0000001",
  });
  if (!printed.ok) throw new Error("The sample visa cannot be printed");
  return printed.value;
}

/** The passport of the sample's holder, with the check digits of Doc 9303-4. */
export const passportMrz = passportOf("UTO", "UTO");

/** The same passport, as this state would issue it to a national of that one. */
export function passportOf(state: string, nationality: string): string {
  const number = `L898902C3${checkDigit("L898902C3")}`;
  const [birth, expiry] = ["740812", "320415"].map((date) => date + checkDigit(date)) as [string, string];
  const rest = `ZE184226B<<<<<${checkDigit("ZE184226B<<<<<")}`;
  const composite = checkDigit(number + birth + expiry + rest);
  return [
    `P<${state}ERIKSSON<<ANNA<SPECIMEN`.padEnd(44, "<"),
    `${number}${nationality}${birth}F${expiry}${rest}${composite}`,
  ].join("\n");
}

/** A signer with a new P-256 key and a valid certificate. */
export async function aSigner(): Promise<{ sign: SignSeal; certificate: SealCertificate }> {
  const algorithm = { name: "ECDSA", namedCurve: "P-256" };
  const keys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey("raw", keys.publicKey));
  return {
    sign: async (bytes) => {
      const hashed = { name: "ECDSA", hash: "SHA-256" };
      return new Uint8Array(await crypto.subtle.sign(hashed, keys.privateKey, new Uint8Array(bytes)));
    },
    certificate: {
      signerId: "KZ01",
      reference: "4A1F93C07B",
      publicKey,
      curve: "P-256",
      validFrom: day("2026-01-01"),
      validTo: day("2029-01-01"),
      revoked: false,
      issuerTrusted: true,
      issuingStates: ["KAZ"],
      documentTypes: ["V"],
    },
  };
}

/** The bytes of a seal whose content must be valid. */
export async function sealOf(content: SealContent, sign: SignSeal): Promise<Uint8Array> {
  return expectOk(await encodeSeal(content, sign));
}

/** Returns 64 bytes in place of a signature, for tests of the structure only. */
export const noSignature: SignSeal = async () => new Uint8Array(64).fill(0x5a);
