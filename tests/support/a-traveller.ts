import { randomInt } from "node:crypto";
import { addDays, knownDate, type PlainDate } from "#lib/domain/plain-date.ts";
import { type Purpose, termsOf } from "#lib/domain/policy.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { passportLines } from "#prisma/demo/passport-lines.ts";
import { anIssuedInvitation } from "./an-issued-invitation.ts";
import { firstPolicy } from "./policies.ts";

export interface Traveller {
  readonly email: string;
  readonly password: string;
  readonly invitationNumber: string;
  readonly passportNumber: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly birthDate: PlainDate;
  readonly mrz: readonly [string, string];
  readonly entryDate: PlainDate;
  readonly exitDate: PlainDate;
  /** Every field of the questionnaire by the name of its input. */
  readonly answers: Readonly<Record<string, string>>;
}

/** A synthetic person from Qatar (in both annexes) with an issued invitation in the store, not yet registered. */
export async function aTraveller(purpose: Purpose = "business"): Promise<Traveller> {
  const serial = String(randomInt(1_000_000, 9_999_999));
  const today = todayInAlmaty();
  const [firstDay, lastDay] = [addDays(today, 10), addDays(today, 100)];
  const person = {
    surname: "SPECIMEN",
    givenNames: "TEST TRAVELLER",
    birthDate: knownDate("1985-04-12"),
    sex: "F" as const,
    nationality: "QAT",
    passportNumber: `S${serial}`,
  };
  const invitationNumber = String(randomInt(1_000_000_000, 9_999_999_999));
  await anIssuedInvitation({
    ...person,
    birthDate: toDbDate(person.birthDate),
    number: invitationNumber,
    purpose,
    category: termsOf(firstPolicy, purpose).categories[0]?.code ?? "",
    firstDay: toDbDate(firstDay),
    lastDay: toDbDate(lastDay),
    stayDays: 20,
    places: [{ region: "Astana", kato: "710000000", address: "Specimen street 1" }],
  });
  const email = `traveller-${serial}@example.test`;
  const entryDate = addDays(firstDay, 2);
  const exitDate = addDays(entryDate, 9);
  const expiry = addDays(today, 2000);
  const mrz = passportLines({ ...person, expiry });
  return {
    ...person,
    email,
    password: "correct horse specimen",
    invitationNumber,
    mrz,
    entryDate,
    exitDate,
    answers: {
      mrz: mrz.join("\n"),
      "one-name": "no",
      "native-name": "",
      "other-names": "",
      "passport-type": "ordinary",
      "passport-issuing-state": "QAT",
      "passport-authority": "Passport office of the specimen",
      ...dateParts("passport-issued-on", addDays(today, -700)),
      ...dateParts("passport-expires-on", expiry),
      "passport-condition": "yes",
      "blank-pages": "6",
      "birth-country": "QA",
      "birth-place": "Doha",
      territory: "QA",
      "marital-status": "single",
      "other-nationalities": "",
      address: "1 Specimen Road, Doha",
      phone: "+974 0000 0000",
      email,
      occupation: "employed",
      employer: "Specimen Trading",
      position: "Engineer",
      "employer-address": "2 Specimen Road, Doha",
      ...dateParts("entry-date", entryDate),
      ...dateParts("exit-date", exitDate),
      "entry-airport": "NQZ",
      "exit-airport": "ALA",
      flight: "",
      "places-of-stay": "Astana, Specimen street 1",
      clinic: "Specimen clinic",
      "earlier-visits": "no",
      "earlier-visits-details": "",
      refusals: "no",
      "refusals-details": "",
    },
  };
}

function dateParts(name: string, date: PlainDate): Record<string, string> {
  const [year = "", month = "", day = ""] = date.split("-");
  return {
    [`${name}-day`]: String(Number(day)),
    [`${name}-month`]: String(Number(month)),
    [`${name}-year`]: year,
  };
}
