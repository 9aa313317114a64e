import type { Answers } from "#lib/applications/questionnaire/answers.ts";
import type { QuestionContext } from "#lib/applications/questionnaire/context.ts";
import type { BoundInvitation } from "#lib/invitations/bound-invitation.ts";
import { passportLines } from "#prisma/demo/passport-lines.ts";
import { day, firstPolicy } from "../../support/policies.ts";

/** An invitation of TEST ONE from Qatar: ten weeks of window, twenty days of stay. */
const anInvitation = (wishes: Partial<BoundInvitation> = {}): BoundInvitation => ({
  id: "00000000-0000-4000-8000-000000000001",
  number: "1234567890",
  status: "ISSUED",
  hostName: "TEST HOST LLP",
  surname: "SPECIMEN",
  givenNames: "TEST ONE",
  birthDate: day("1985-04-12"),
  sex: "F",
  nationality: "QAT",
  passportNumber: "C01X00T47",
  purpose: "business",
  category: "B1",
  firstDay: day("2027-03-01"),
  lastDay: day("2027-05-31"),
  stayDays: 20,
  places: ["Astana, Specimen Street 1"],
  ...wishes,
});

export const aContext = (wishes: Partial<BoundInvitation> = {}): QuestionContext => ({
  policy: firstPolicy,
  today: day("2027-02-01"),
  invitation: anInvitation(wishes),
  accountEmail: "test.one@example.test",
});

/** The lines of the invitation's passport. */
export const lines = (
  context: QuestionContext,
  wishes: Partial<Parameters<typeof passportLines>[0]> = {},
): Answers => {
  const [first, second] = passportLines({ ...context.invitation, expiry: day("2033-01-01"), ...wishes });
  return { "mrz-line-1": first, "mrz-line-2": second };
};

/** Valid answers to every question, without the passport's lines. */
export const allAnswers: Answers = {
  "mrz-line-1": "",
  "mrz-line-2": "",
  "one-name": "no",
  "native-name": "",
  "other-names": "",
  "passport-type": "ordinary",
  "passport-issuing-state": "QAT",
  "passport-authority": "Passport office",
  "passport-issued-on": "2023-01-02",
  "passport-expires-on": "2033-01-01",
  "passport-condition": "yes",
  "blank-pages": "6",
  "birth-country": "QA",
  "birth-place": "Doha",
  "marital-status": "single",
  "other-nationalities": "",
  address: "1 Specimen Road\nDoha",
  phone: "+974 0000 0000",
  email: "test.one@example.test",
  occupation: "retired",
  "entry-date": "2027-03-10",
  "exit-date": "2027-03-20",
  "entry-airport": "NQZ",
  "exit-airport": "ALA",
  flight: "",
  "places-of-stay": "Astana, Specimen Street 1",
  "earlier-visits": "no",
  "earlier-visits-details": "",
  refusals: "no",
  "refusals-details": "",
};
