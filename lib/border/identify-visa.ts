import type { Granted } from "#lib/accounts/rights.ts";
import type { VisaStatus } from "#lib/domain/life-cycles/visa.ts";
import { parsePassportMrz } from "#lib/domain/mrz/passport-mrz.ts";
import { parseVisaMrz } from "#lib/domain/mrz/visa-mrz.ts";
import { type PersonData, type PersonField, personFromMrz } from "#lib/domain/names/comparison.ts";
import { addDays, type PlainDate } from "#lib/domain/plain-date.ts";
import { notTheHolder } from "#lib/domain/r5-holder-only.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { instantInAlmaty, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate, toDbDate } from "#lib/platform/db/dates.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import { decodeSeal } from "#lib/visas/seal/decode-seal.ts";
import { fullLines } from "#lib/visas/seal/sealed-mrz.ts";
import { isVisaNumber, normaliseVisaNumber } from "#lib/visas/visa-number.ts";

/** A desk's input: the number, the lines of a passport or of a visa, or a seal's bytes. */
export type BorderQuestion =
  | { readonly visaId: string }
  | { readonly typed: string }
  | { readonly seal: Uint8Array };

export type IdentifyProblem =
  /** Neither a visa's number nor the two lines of a passport or visa, nor a seal. */
  { readonly kind: "unreadable" } | { readonly kind: "not-found" };

export interface Identified {
  readonly visaId: string;
  /**
   * Fields in which the document differs from the visa so that the visa is void at the border (R5: its holder only).
   */
  readonly differences: readonly PersonField[];
}

/**
 * Finds the visa of a desk's document. A passport may have had several visas: the one in use is chosen, else the
 * newest.
 */
export async function identifyVisa(
  _actor: Granted<"border:check">,
  question: BorderQuestion,
): Promise<Result<Identified, IdentifyProblem>> {
  if ("visaId" in question) return ok({ visaId: question.visaId, differences: [] });
  const read = "seal" in question ? readSeal(question.seal) : readTyped(question.typed, todayInAlmaty());
  if (read === undefined) return problem({ kind: "unreadable" });
  const rows = await db().visa.findMany({ where: read.where, select: columns });
  const [row] = rows.toSorted(
    (a, b) => rank[a.status] - rank[b.status] || b.issuedAt.getTime() - a.issuedAt.getTime(),
  );
  if (row === undefined) return problem({ kind: "not-found" });
  return ok({ visaId: row.id, differences: read.person ? notTheHolder(read.person, personOf(row)) : [] });
}

interface Read {
  readonly where: Prisma.VisaWhereInput;
  readonly person?: PersonData;
}

const rank: Readonly<Record<VisaStatus, number>> = { ENTERED: 0, VALID: 1, LEFT: 2, REVOKED: 3 };

function readTyped(typed: string, today: PlainDate): Read | undefined {
  if (isVisaNumber(typed)) return { where: { number: normaliseVisaNumber(typed) } };
  const passport = parsePassportMrz(typed, today);
  if (passport.ok) return byPassport(personFromMrz(passport.value));
  const visa = parseVisaMrz(typed, today);
  if (!visa.ok) return undefined;
  const { surname, givenNames, documentNumber, nationality, birthDate, birthDatePrinted, sex } = visa.value;
  const found = byPassport({
    surname,
    givenNames,
    documentNumber,
    nationality,
    birthDate,
    birthDatePrinted,
    sex,
  });
  return { ...found, where: { ...found.where, validUntil: toDbDate(visa.value.validUntil) } };
}

function readSeal(bytes: Uint8Array): Read | undefined {
  const seal = decodeSeal(bytes);
  if (!seal.ok) return undefined;
  const { header, features } = seal.value;
  const read = readTyped(fullLines(features.mrz), todayInAlmaty());
  // One passport may have had several visas ending on the same day; the seal contains its own date of issue.
  const day = { gte: instantInAlmaty(header.issueDate), lt: instantInAlmaty(addDays(header.issueDate, 1)) };
  return read && { ...read, where: { ...read.where, issuedAt: day } };
}

/** A machine readable zone contains nine characters of the passport's number (Doc 9303-7, 4.2.2.2). */
const byPassport = (person: PersonData): Read => ({
  where: {
    passportNumber:
      person.documentNumber.length < 9 ? person.documentNumber : { startsWith: person.documentNumber },
  },
  person,
});

const columns = {
  id: true,
  status: true,
  issuedAt: true,
  surname: true,
  givenNames: true,
  passportNumber: true,
  nationality: true,
  birthDate: true,
  sex: true,
} as const satisfies Prisma.VisaSelect;

const personOf = (row: Prisma.VisaGetPayload<{ select: typeof columns }>): PersonData => ({
  surname: row.surname,
  givenNames: row.givenNames,
  documentNumber: row.passportNumber,
  nationality: row.nationality,
  birthDate: fromDbDate(row.birthDate),
  sex: row.sex,
});
