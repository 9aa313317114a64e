import { randomUUID } from "node:crypto";
import type { Actor } from "#lib/accounts/actor.ts";
import { storedAs } from "#lib/applications/questionnaire/question.ts";
import { steps } from "#lib/applications/questionnaire/steps.ts";
import { caseIndex } from "#lib/applications/review/case-index.ts";
import { caseInvitation } from "#lib/applications/review/case-invitation.ts";
import type { ApplicationStatus } from "#lib/domain/life-cycles/application.ts";
import { addDays, type PlainDate } from "#lib/domain/plain-date.ts";
import type { Purpose } from "#lib/domain/policy.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import type { Role } from "#lib/platform/db/types.ts";
import { putFile } from "#lib/platform/files.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { policyByVersion } from "#lib/policy/current-policy.ts";
import { samplePassportPage, samplePhoto } from "#prisma/demo/sample-pictures.ts";
import { anIssuedInvitation } from "./an-issued-invitation.ts";
import { anOrganisation } from "./an-organisation.ts";
import { aReference, columnsIn } from "./application-columns.ts";

interface Wishes {
  readonly status?: ApplicationStatus;
  readonly purpose?: Purpose;
  readonly category?: string;
  readonly locale?: Locale;
  readonly promisedOn?: PlainDate | null;
  readonly officerId?: string;
  /** Replaces or adds single answers. */
  readonly answers?: Readonly<Record<string, string | string[]>>;
  /** Days of the invitation, counted from today. */
  readonly window?: { readonly from: number; readonly to: number; readonly stayDays: number };
}

export interface PaidApplication {
  readonly id: string;
  readonly reference: string;
  readonly applicant: Actor<"APPLICANT">;
  readonly invitationId: string;
  readonly answers: Readonly<Record<string, string | string[]>>;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
}

/** An account of any role with a confirmed address, as the actor of use cases. */
export async function anActor<R extends Role>(role: R, locale: Locale = "en"): Promise<Actor<R>> {
  const user = await db().user.create({
    data: {
      email: `${role.toLowerCase()}-${randomUUID()}@example.test`,
      passwordHash: "none",
      role,
      locale,
      emailConfirmedAt: now(),
    },
  });
  return { id: user.id, role, sessionId: randomUUID(), locale };
}

/** A complete, paid application of TEST ONE (Qatar, in both annexes) with stored documents, changed as wished. */
export async function aPaidApplication(wishes: Wishes = {}): Promise<PaidApplication> {
  const { purpose = "business", category = "B1", status = "PAID" } = wishes;
  const { from, to, stayDays } = wishes.window ?? { from: 10, to: 70, stayDays: 20 };
  const today = todayInAlmaty();
  const [firstDay, lastDay] = [addDays(today, from), addDays(today, to)];
  const applicant = await anActor("APPLICANT", wishes.locale);
  const answers = { ...answersOf(firstDay), ...wishes.answers };
  const { id: organisationId } = await anOrganisation({ name: "TEST HOST LLP" });
  const invitation = await anIssuedInvitation({
    organisationId,
    status: "USED",
    surname: "TEST",
    givenNames: "ONE",
    birthDate: toDbDate("1985-04-12" as PlainDate),
    sex: "F",
    nationality: "QAT",
    passportNumber: "C01X00T47",
    purpose,
    category,
    firstDay: toDbDate(firstDay),
    lastDay: toDbDate(lastDay),
    stayDays,
    places: [],
  });
  const reference = aReference();
  const frozen = frozenOf(answers);
  const declared = {
    reference,
    frozen,
    invitation: caseInvitation({ ...invitation, organisation: { name: "" } }),
  };
  const application = await db().application.create({
    data: {
      reference,
      userId: applicant.id,
      policyVersion: "2019-01-01",
      acknowledgedAt: now(),
      invitationId: invitation.id,
      answers,
      ...(status !== "DRAFT" && {
        frozen,
        ...caseIndex(await policyByVersion("2019-01-01"), declared, today),
      }),
      ...(await columnsIn(status, {
        officerId: wishes.officerId ?? null,
        promisedOn: wishes.promisedOn === null ? null : toDbDate(wishes.promisedOn ?? addDays(today, 1)),
      })),
      documents: { create: [...(await documents())] },
    },
  });
  return {
    id: application.id,
    reference,
    applicant,
    invitationId: invitation.id,
    answers,
    firstDay,
    lastDay,
  };
}

const answersOf = (firstDay: PlainDate): Record<string, string | string[]> => ({
  "passport-number": "C01X00T47",
  "passport-issuing-state": "QAT",
  "passport-expires-on": addDays(firstDay, 2000),
  surname: "TEST",
  "given-names": "ONE",
  sex: "F",
  "birth-date": "1985-04-12",
  nationality: "QAT",
  email: "test.one@example.test",
  "entry-date": addDays(firstDay, 5),
  "exit-date": addDays(firstDay, 12),
  "entry-airport": "NQZ",
  "exit-airport": "ALA",
  "passport-condition": "yes",
  "blank-pages": "4",
});

/** The page that asks for a field; a field without a page is a fact. */
const stepOf = (field: string): string =>
  steps.find(({ questions }) => questions.some((question) => storedAs(question).includes(field)))?.id ??
  field;

const frozenOf = (answers: Readonly<Record<string, string | string[]>>) => ({
  questions: Object.entries(answers).map(([field, value]) => ({ step: stepOf(field), field, value })),
  policyVersion: "2019-01-01",
  submittedAt: now().toISOString(),
});

async function documents() {
  const photo = await putFile("documents", "jpg", await samplePhoto(413, 531));
  const page = await putFile("documents", "png", await samplePassportPage(600, 424));
  const row = ({ key, sha256, bytes }: typeof photo) => ({ fileKey: key, sha256, bytes });
  return [
    { kind: "PHOTO", mediaType: "image/jpeg", width: 413, height: 531, ...row(photo) },
    { kind: "PASSPORT_PAGE", mediaType: "image/png", width: 600, height: 424, ...row(page) },
  ] as const;
}
