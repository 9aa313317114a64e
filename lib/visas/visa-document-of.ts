import { dateInAlmaty, now } from "#lib/platform/clock.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import type { Visa } from "#lib/platform/db/types.ts";
import { env } from "#lib/platform/env.ts";
import { getFile } from "#lib/platform/files.ts";
import { nameIn } from "#lib/platform/i18n/locale.ts";
import { policyByVersion } from "#lib/policy/current-policy.ts";
import type { VisaDocument } from "#lib/visas/document/visa-document.ts";
import { isSpecimen } from "./is-specimen.ts";
import type { KeySet } from "./keys/key-set.ts";
import { sealVisa } from "./keys/seal-visa.ts";
import { signerFor } from "./keys/signer-for.ts";
import { nationalityName } from "./nationality-name.ts";

/** E-visas are issued in the capital, wherever the officer works; spelt as on other Kazakh documents. */
const placeOfIssue = "АСТАНА / ASTANA";

/**
 * The contents of the visa's page, from its row, its policy and its photo, with a new seal by these keys.
 * @throws when the photo is no longer stored: a fault that has to be repaired before a document can be rendered
 */
export async function visaDocumentOf(visa: Visa, keys: KeySet): Promise<VisaDocument> {
  const { locale } = visa;
  const [policy, photo, seal] = await Promise.all([
    policyByVersion(visa.policyVersion),
    getFile(visa.photoKey),
    sealVisa(visa, signerFor(keys, "seal-signer", now()), now()),
  ]);
  if (photo === undefined) throw new Error(`The photo of visa ${visa.id} is missing from the file store`);
  return {
    locale,
    number: visa.number,
    category: visa.category,
    purpose: visa.purpose,
    placeOfIssue,
    issuedOn: dateInAlmaty(visa.issuedAt),
    validFrom: fromDbDate(visa.validFrom),
    validUntil: fromDbDate(visa.validUntil),
    entries: visa.entries,
    stayDays: visa.stayDays,
    passportNumber: visa.passportNumber,
    surname: visa.surname,
    givenNames: visa.givenNames,
    sex: visa.sex,
    birthDate: fromDbDate(visa.birthDate),
    nationality: visa.nationality,
    nationalityName: nationalityName(policy, visa.nationality, locale),
    invitationNumber: visa.invitationNumber,
    hostName: visa.hostName,
    photo,
    mrz: [visa.mrzLine1, visa.mrzLine2],
    checkUrl: `${env().APP_URL}/verify`,
    airports: policy.airports.map(({ code, names }) => ({ code, name: nameIn(locale, names) })),
    specimen: isSpecimen(keys),
    seal,
    documentId: visa.id,
    createdAt: visa.issuedAt,
  };
}
