import { visaStatusOn } from "#lib/domain/life-cycles/visa.ts";
import { isAfter, type PlainDate } from "#lib/domain/plain-date.ts";
import { documentNumber } from "#lib/domain/typed-characters.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate, toDbDate } from "#lib/platform/db/dates.ts";
import { normaliseVisaNumber } from "./visa-number.ts";

export interface VisaQuestion {
  readonly number: string;
  readonly passportNumber: string;
  readonly birthDate: PlainDate;
}

/** The public answer about a visa. */
export type VisaAnswer = "valid" | "not-valid";

/** Checks from one network address, limited so that numbers cannot be guessed. */
export const visaChecks = { name: "check-visa", points: 20, seconds: 600 };

/**
 * Checks whether there is a visa with this number for the holder of this passport that is neither revoked, used nor
 * expired today. A visa before its first day is valid, because airlines ask before the journey; so is that of a holder
 * who has entered, until its last day. An unknown number and wrong details get the same answer in the same way.
 * Available to everyone within `visaChecks`.
 */
export async function checkVisa(question: VisaQuestion): Promise<VisaAnswer> {
  const visa = await db().visa.findFirst({
    where: {
      number: normaliseVisaNumber(question.number),
      passportNumber: documentNumber(question.passportNumber),
      birthDate: toDbDate(question.birthDate),
    },
    select: { status: true, validUntil: true },
  });
  if (visa === null) return "not-valid";
  const validUntil = fromDbDate(visa.validUntil);
  const today = todayInAlmaty();
  const status = visaStatusOn({ status: visa.status, validUntil }, today);
  const counts = status === "VALID" || (status === "ENTERED" && !isAfter(today, validUntil));
  return counts ? "valid" : "not-valid";
}
