import { dateInAlmaty } from "#lib/platform/clock.ts";
import type { Visa } from "#lib/platform/db/types.ts";
import { subjectOf } from "../certificates/read-certificate.ts";
import { encodeSeal } from "../seal/encode-seal.ts";
import { sealedPart } from "../seal/sealed-mrz.ts";
import type { Signer } from "./key-set.ts";

type SealedVisa = Pick<
  Visa,
  "id" | "issuedAt" | "mrzLine1" | "mrzLine2" | "entries" | "stayDays" | "passportNumber" | "category"
>;

/**
 * The visible digital seal of a visa (Doc 9303-13, visa profile of Doc 9303-7, 9): its zone, entries, stay, passport
 * number and category, signed at `signedAt`. As in the zone, nine characters of the passport number are used.
 * @throws Error naming an invalid field, because the visa was checked when it was granted
 */
export async function sealVisa(visa: SealedVisa, signer: Signer, signedAt: Date): Promise<Uint8Array> {
  const mrz = sealedPart([visa.mrzLine1, visa.mrzLine2]);
  if (mrz === undefined) throw new Error(`The machine readable zone of visa ${visa.id} cannot be sealed`);
  const { country, commonName } = subjectOf(signer.certificate);
  const seal = await encodeSeal(
    {
      issuingCountry: "KAZ",
      signerId: (country + commonName).toUpperCase(),
      certificateReference: signer.certificate.serialNumber,
      issueDate: dateInAlmaty(visa.issuedAt),
      signatureDate: dateInAlmaty(signedAt),
      mrz,
      entries: visa.entries,
      stay: { kind: "period", days: visa.stayDays, months: 0, years: 0 },
      passportNumber: visa.passportNumber.slice(0, 9),
      visaType: new TextEncoder().encode(visa.category),
      additional: undefined,
      unknown: [],
    },
    signer.sign,
  );
  if (!seal.ok) throw new Error(`The field ${seal.problem.field} of visa ${visa.id} cannot be sealed`);
  return seal.value;
}
