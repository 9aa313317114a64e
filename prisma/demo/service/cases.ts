import type { Actor } from "#lib/accounts/actor.ts";
import { bindInvitation } from "#lib/applications/bind-invitation.ts";
import { DECLARATIONS } from "#lib/applications/declarations.ts";
import { storeDocument } from "#lib/applications/documents/store-document.ts";
import type { Answers } from "#lib/applications/questionnaire/answers.ts";
import { saveAnswers } from "#lib/applications/save-answers.ts";
import { startApplication } from "#lib/applications/start-application.ts";
import { submitApplication } from "#lib/applications/submit-application.ts";
import { addDays, type PlainDate } from "#lib/domain/plain-date.ts";
import type { Purpose } from "#lib/domain/policy.ts";
import { decideInvitations } from "#lib/invitations/decide.ts";
import { typedRequest } from "#lib/invitations/request/fields.ts";
import { saveRequest } from "#lib/invitations/save-request.ts";
import { submitGroup } from "#lib/invitations/submit-group.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { passportLines } from "../passport-lines.ts";
import { samplePassportPage, samplePhoto } from "../sample-pictures.ts";
import type { Host } from "./hosts.ts";
import type { Person } from "./people.ts";
import { succeed } from "./succeed.ts";

/** One traveller's case: person, purpose, host, and the ids of the records created so far. */
export interface Case {
  readonly person: Person;
  readonly purpose: Purpose;
  readonly category: string;
  readonly stayDays: number;
  readonly host: Host;
  readonly email: string;
  readonly number: number;
  /** The day of the application, relative to today. */
  readonly day: number;
  readonly today: PlainDate;
  /** Whether the questionnaire is filled in from the passport's machine readable zone. */
  readonly pastesMrz: boolean;
  applicant?: Actor<"APPLICANT">;
  groupId?: string;
  invitationId?: string;
  applicationId?: string;
  paymentId?: string;
  visaId?: string;
}

/**
 * An id that an earlier step of the case has set.
 * @throws Error when it is missing, because the plan's steps are in the wrong order
 */
export function known<K extends "groupId" | "invitationId" | "applicationId" | "paymentId" | "visaId">(
  one: Case,
  id: K,
): string {
  const value = one[id];
  if (value === undefined) throw new Error(`The demo's case ${one.number} has no ${id} yet`);
  return value;
}

export function applicantOf({ applicant, number }: Case): Actor<"APPLICANT"> {
  if (!applicant) throw new Error(`The demo's case ${number} has no applicant yet`);
  return applicant;
}

/** Days from the application to the first day of the invitation, which is also the intended entry. */
const windowAfter = 6;
export const entryAfter = 8;
const exitAfter = 14;
const windowDays = 60;

const dayOf = ({ today, day }: Case, after: number): PlainDate => addDays(today, day + after);

/** The host drafts its request. */
export async function draftRequest(one: Case): Promise<void> {
  const { person, host } = one;
  const typed = typedRequest({
    surname: person.surname,
    "given-names": person.givenNames,
    sex: person.sex,
    "birth-date": person.birthDate,
    territory: person.territory.code,
    "passport-number": person.passportNumber,
    "passport-expiry": person.expiry,
    purpose: one.purpose,
    category: one.category,
    "first-day": dayOf(one, windowAfter),
    "last-day": dayOf(one, windowAfter + windowDays),
    "stay-days": String(one.stayDays),
    region: host.address.region,
    address: `${host.address.street} ${host.address.house}`,
    "guest-email": one.email,
    "guest-locale": "en",
  });
  const saved = succeed(await saveRequest(host.manager, typed, { kind: "new" }), "write down a request");
  Object.assign(one, saved);
}

export async function sendRequest(one: Case): Promise<void> {
  succeed(await submitGroup(one.host.manager, known(one, "groupId")), "send a request");
}

/** An officer decides on the request. */
export async function decideRequest(
  officer: Actor<"OFFICER">,
  one: Case,
  outcome: "ISSUE" | "RETURN" | "REFUSE",
): Promise<void> {
  const text = "The hotel named in the request knows nothing of the guest.";
  const decision = {
    ISSUE: { outcome: "ISSUE" },
    RETURN: { outcome: "RETURN", text, fields: ["address"] },
    REFUSE: { outcome: "REFUSE", ground: "purpose-not-confirmed", text },
  } as const;
  const chosen = [known(one, "invitationId")];
  succeed(
    await decideInvitations(officer, known(one, "groupId"), chosen, decision[outcome], now()),
    "decide on a request",
  );
}

/** The applicant starts the application by entering the invitation's number (S2, S3). */
export async function beginApplication(one: Case): Promise<void> {
  const applicant = applicantOf(one);
  const { number } = await db().invitation.findUniqueOrThrow({ where: { id: known(one, "invitationId") } });
  const applicationId = await startApplication(applicant);
  const asked = { actor: applicant, applicationId, number: number ?? "", address: `demo-${one.number}` };
  succeed(await bindInvitation(asked), "bind an invitation");
  one.applicationId = applicationId;
}

/** The zone pasted from a passport. Its number may differ from the invitation's, which means another passport (R2). */
export const pastedLines = (person: Person): Answers => {
  // Many states print Ü as U: the names are the same, but an officer should see the difference.
  const surname = person.surname.replaceAll("Ü", "U");
  const [line1, line2] = passportLines({ ...person, surname });
  return { "mrz-line-1": line1, "mrz-line-2": line2 };
};

/** The answers to all questions of the questionnaire. */
export function completeAnswers(one: Case): Answers {
  const { person, email, today } = one;
  return {
    ...(one.pastesMrz ? pastedLines(person) : { "mrz-line-1": "", "mrz-line-2": "" }),
    "one-name": person.givenNames === "" ? "yes" : "no",
    "native-name": "",
    "other-names": "",
    "passport-type": "ordinary",
    "passport-issuing-state": person.nationality,
    "passport-authority": "Passport office of the demo",
    "passport-issued-on": addDays(today, -700),
    "passport-expires-on": person.expiry,
    "passport-condition": "yes",
    "blank-pages": "6",
    "birth-country": person.territory.code,
    "birth-place": "Demo Town",
    territory: person.territory.code,
    "marital-status": "single",
    "other-nationalities": "",
    address: "1 Demo Road, Demo Town",
    phone: "+999 000 0000",
    email,
    occupation: "employed",
    employer: "Demo Trading",
    position: "Engineer",
    "employer-address": "2 Demo Road, Demo Town",
    "entry-date": dayOf(one, entryAfter),
    "exit-date": dayOf(one, exitAfter),
    "entry-airport": one.number % 2 === 0 ? "NQZ" : "ALA",
    "exit-airport": one.number % 3 === 0 ? "NQZ" : "ALA",
    flight: "",
    "places-of-stay": `${one.host.address.street} ${one.host.address.house}`,
    clinic: one.purpose === "treatment" ? "Demo Clinic" : "",
    "earlier-visits": "no",
    "earlier-visits-details": "",
    refusals: "no",
    "refusals-details": "",
  };
}

export async function answer(one: Case, answers: Answers): Promise<void> {
  succeed(await saveAnswers(applicantOf(one), known(one, "applicationId"), answers), "save answers");
}

/** Uploads the two documents. @param portraitOf the number of the person whose face is drawn */
export async function uploadDocuments(one: Case, portraitOf = one.number): Promise<void> {
  const colour = (salt: number): string =>
    `#${(0x30_30_30 + ((portraitOf * 7919 + salt * 104_729) % 0x70_70_70)).toString(16)}`;
  const look = { skin: "#c98f6b", hair: colour(1), coat: colour(2) };
  await upload(one, "PHOTO", await samplePhoto(480, 640, look));
  await upload(one, "PASSPORT_PAGE", await samplePassportPage(1000, 706));
}

export async function upload(one: Case, kind: "PHOTO" | "PASSPORT_PAGE", bytes: Uint8Array): Promise<void> {
  const stored = await storeDocument(applicantOf(one), known(one, "applicationId"), kind, bytes);
  succeed(stored, `upload a ${kind}`);
}

export async function declare(one: Case): Promise<void> {
  const submitted = await submitApplication(applicantOf(one), known(one, "applicationId"), DECLARATIONS);
  succeed(submitted, "submit an application");
}
