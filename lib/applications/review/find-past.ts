import { type ApplicationStatus, isUndecided } from "#lib/domain/life-cycles/application.ts";
import { type ComparedPerson, type SameBy, samePersonBy } from "#lib/domain/names/same-person.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { overstayDays } from "#lib/domain/r1-single-entry.ts";
import { dateInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate, toDbDate } from "#lib/platform/db/dates.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import type { CaseFile } from "./load-case.ts";

/** Another application that may be the same person's. */
export interface OtherCase {
  readonly id: string;
  readonly reference: string;
  readonly by: readonly SameBy[];
  readonly ownAccount: boolean;
  /** Undecided or granted: either may lead to a journey. */
  readonly isLive: boolean;
  readonly refusedOn: PlainDate | undefined;
}

/** A visa that may be the same person's, with passport control's records. */
export interface OtherVisa {
  readonly number: string;
  readonly applicationId: string;
  readonly reference: string;
  /** Revoked by a decision, not for a new passport or a re-opened case. */
  readonly revokedOn: PlainDate | undefined;
  readonly entryRefusedOn: readonly PlainDate[];
  /** Days of overstay, until the exit or today. */
  readonly overstay: number;
}

/** The service's other records about the person of a case. */
export interface Past {
  readonly cases: readonly OtherCase[];
  readonly visas: readonly OtherVisa[];
  /** Applications of other people with exactly the same photo. */
  readonly samePhoto: readonly Pick<OtherCase, "id" | "reference">[];
}

/** Applications with one birth date that are compared; a million applications have some forty. */
const maxBorn = 2000;
const maxCases = 50;

/** Finds the person's other applications and visas, for use cases that have checked the actor's right. */
export async function findPast(file: CaseFile, person: ComparedPerson, today: PlainDate): Promise<Past> {
  const [byName, byNumber] = await Promise.all([sameBirth(file.id, person), sameNumber(file.id, person)]);
  const cases = (await loadOthers([...new Set([...byName, ...byNumber])])).flatMap((row) => {
    const declared = byNumber.includes(row.id) ? person.passport?.number : undefined;
    const by = samePersonBy(person, comparedRow(row, declared));
    return by.length === 0 ? [] : [otherCase(row, by, file.applicantId)];
  });
  const [visas, samePhoto] = await Promise.all([
    findVisas([file.id, ...cases.map(({ id }) => id)], person, today),
    findSamePhoto(
      file,
      cases.map(({ id }) => id),
    ),
  ]);
  return { cases, visas, samePhoto };
}

const submitted: Prisma.ApplicationWhereInput = { status: { notIn: ["DRAFT", "SUBMITTED"] } };

async function sameBirth(ownId: string, { birthDate, nameKeys }: ComparedPerson): Promise<readonly string[]> {
  if (birthDate === undefined) return [];
  const rows = await db().application.findMany({
    where: { birthDate: toDbDate(birthDate), id: { not: ownId }, ...submitted },
    take: maxBorn,
    select: { id: true, nameKey: true },
  });
  const person: ComparedPerson = { nameKeys, birthDate, passport: undefined };
  return rows
    .filter(({ nameKey }) => samePersonBy(person, { ...person, nameKeys: [nameKey ?? ""] }).length > 0)
    .map(({ id }) => id)
    .slice(0, maxCases);
}

async function sameNumber(ownId: string, { passport }: ComparedPerson): Promise<readonly string[]> {
  if (!passport || !/^[\p{L}\p{N}]+$/u.test(passport.number)) return [];
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Application"
    WHERE terms_vector("searchTerms") @@ ${`'${passport.number}'`}::tsquery
      AND "id" <> ${ownId}::uuid AND "status" NOT IN ('DRAFT', 'SUBMITTED') LIMIT ${maxCases}`;
  return rows.map(({ id }) => id);
}

const columns = {
  id: true,
  reference: true,
  userId: true,
  status: true,
  decidedAt: true,
  nameKey: true,
  birthDate: true,
  invitation: { select: { nationality: true } },
} as const satisfies Prisma.ApplicationSelect;

type Row = Prisma.ApplicationGetPayload<{ select: typeof columns }>;

const loadOthers = (ids: readonly string[]): Promise<Row[]> =>
  db().application.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { createdAt: "asc" },
    select: columns,
  });

/** @param number the passport's, if it is one of the row's search terms; its state is the invited person's */
function comparedRow(row: Row, number: string | undefined): ComparedPerson {
  return {
    nameKeys: [row.nameKey ?? ""],
    birthDate: row.birthDate ? fromDbDate(row.birthDate) : undefined,
    passport: number === undefined ? undefined : { number, states: [row.invitation?.nationality ?? ""] },
  };
}

const otherCase = (row: Row, by: readonly SameBy[], applicantId: string): OtherCase => {
  const status: ApplicationStatus = row.status;
  return {
    id: row.id,
    reference: row.reference,
    by,
    ownAccount: row.userId === applicantId,
    isLive: status === "GRANTED" || isUndecided(status),
    refusedOn: status === "REFUSED" && row.decidedAt ? dateInAlmaty(row.decidedAt) : undefined,
  };
};

async function findVisas(
  applicationIds: readonly string[],
  { passport }: ComparedPerson,
  today: PlainDate,
): Promise<readonly OtherVisa[]> {
  const rows = await db().visa.findMany({
    where: {
      OR: [
        { applicationId: { in: [...applicationIds] } },
        ...(passport ? [{ passportNumber: passport.number, nationality: { in: [...passport.states] } }] : []),
      ],
    },
    orderBy: { issuedAt: "asc" },
    take: maxCases,
    select: {
      number: true,
      applicationId: true,
      application: { select: { reference: true } },
      status: true,
      validFrom: true,
      validUntil: true,
      stayDays: true,
      entries: true,
      revokedAt: true,
      revocationCause: true,
      crossings: { orderBy: { at: "asc" }, select: { kind: true, at: true, overstayDays: true } },
    },
  });
  return rows.map((row) => {
    const { crossings } = row;
    const entry = crossings.findLast(({ kind }) => kind === "ENTRY");
    const exit = crossings.findLast(({ kind }) => kind === "EXIT");
    const period = {
      validFrom: fromDbDate(row.validFrom),
      validUntil: fromDbDate(row.validUntil),
      stayDays: row.stayDays,
      entries: row.entries,
    };
    const isInside = row.status === "ENTERED" && entry !== undefined;
    return {
      number: row.number,
      applicationId: row.applicationId,
      reference: row.application.reference,
      revokedOn:
        row.revocationCause === "DECISION" && row.revokedAt ? dateInAlmaty(row.revokedAt) : undefined,
      entryRefusedOn: crossings.filter(({ kind }) => kind === "REFUSAL").map(({ at }) => dateInAlmaty(at)),
      overstay: isInside ? overstayDays(period, dateInAlmaty(entry.at), today) : (exit?.overstayDays ?? 0),
    };
  });
}

/** The same picture, byte for byte as stored, in the application of another person. */
async function findSamePhoto(file: CaseFile, known: readonly string[]): Promise<Past["samePhoto"]> {
  const photo = file.documents.find(({ kind }) => kind === "PHOTO");
  if (photo === undefined) return [];
  const rows = await db().document.findMany({
    where: {
      sha256: photo.sha256,
      kind: "PHOTO",
      applicationId: { notIn: [file.id, ...known] },
      application: submitted,
    },
    take: maxCases,
    select: { application: { select: { id: true, reference: true } } },
  });
  return rows.map(({ application }) => application);
}
