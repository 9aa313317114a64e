import type { Group } from "./fill-service.ts";
import { invitationOf } from "./invitations.ts";

/** A page of the questionnaire, a field of it and its answer, in SQL. */
const answers: readonly (readonly [step: string, field: string, value: string])[] = [
  ["passport", "passport-number", "passport"],
  ["passport", "passport-issuing-state", "nationality"],
  ["passport", "passport-expires-on", "(paid::date + 2000)::text"],
  ["names", "surname", "surname"],
  ["names", "given-names", "given"],
  ["birth", "sex", "CASE WHEN p % 2 = 0 THEN 'F' ELSE 'M' END"],
  ["birth", "birth-date", "born::text"],
  ["nationality", "nationality", "nationality"],
  ["nationality", "territory", "territory"],
  ["contact", "email", "'person-' || p || '@example.test'"],
  ["journey", "entry-date", "(paid::date + 15)::text"],
  ["journey", "exit-date", "(paid::date + 25)::text"],
  ["journey", "entry-airport", "'NQZ'"],
  ["journey", "exit-airport", "'ALA'"],
  ["condition", "passport-condition", "'yes'"],
  ["condition", "blank-pages", "'4'"],
];

const frozen = `jsonb_build_object('policyVersion', '2019-01-01', 'submittedAt', '2026-01-01T00:00:00.000Z', 'questions',
  jsonb_build_array(${answers
    .map(
      ([step, field, value]) =>
        `jsonb_build_object('step', '${step}', 'field', '${field}', 'value', ${value})`,
    )
    .join(", ")}))`;

const asked = `jsonb_build_object(${answers.map(([, field, value]) => `'${field}', ${value}`).join(", ")})`;

/** Applications with their documents and a mail about each; the newest are open, the others as after two years. */
export const fillApplications: Group = ({ applications, people }) => [
  `INSERT INTO "Application" ("id", "reference", "userId", "status", "policyVersion", "acknowledgedAt", "invitationId",
     "answers", "frozen", "officerId", "createdAt", "savedAt", "submittedAt", "paidAt", "promisedOn", "decidedAt",
     "refusalGround", "refusalText", "purpose", "territory", "birthDate", "nameKey", "searchTerms")
   SELECT pg_temp.id_of('application', n), reference, pg_temp.id_of('person', p), status, '2019-01-01', paid,
     pg_temp.id_of('invitation', ${invitationOf(applications)}), ${asked}, CASE WHEN status <> 'DRAFT' THEN ${frozen} END,
     CASE WHEN status IN ('IN_REVIEW', 'RETURNED', 'GRANTED', 'REFUSED') THEN pg_temp.officer_of(n) END,
     paid - interval '2 days', paid - interval '1 day', CASE WHEN status <> 'DRAFT' THEN paid - interval '1 hour' END,
     CASE WHEN status NOT IN ('DRAFT', 'SUBMITTED', 'LAPSED') THEN paid END,
     CASE WHEN status NOT IN ('DRAFT', 'SUBMITTED', 'LAPSED') THEN paid::date + 1 + (n % 3)::int END,
     CASE WHEN status IN ('GRANTED', 'REFUSED') THEN paid + pg_temp.pick(n, 11, 60) * interval '1 hour' END,
     CASE WHEN status = 'REFUSED' THEN 'passport-not-valid' END, CASE WHEN status = 'REFUSED' THEN 'Specimen.' END,
     pg_temp.purpose_of(n), territory, born,
     CASE WHEN surname < given THEN surname || ' ' || given ELSE given || ' ' || surname END,
     ARRAY[surname, given, passport, (1000000000 + n)::text, replace(reference, '-', '')]
   FROM (SELECT n, p, pg_temp.paid_at(n, ${applications}) AS paid, pg_temp.status_of(n, ${applications}) AS status,
       overlay('S' || lpad(n::text, 9, '0') placing '-' from 6 for 0) AS reference, pg_temp.surname_of(p) AS surname, pg_temp.given_of(p) AS given,
       pg_temp.birth_of(p) AS born, pg_temp.passport_of(p) AS passport, pg_temp.territory_of(p) AS territory,
       pg_temp.nationality_of(p) AS nationality
     FROM (SELECT n, ${invitationOf(applications)} % ${people} + 1 AS p
           FROM generate_series(1::bigint, ${applications}) n) AS numbered) AS person`,
  ...(["PHOTO", "PASSPORT_PAGE"] as const).map(
    (
      kind,
    ) => `INSERT INTO "Document" ("id", "applicationId", "kind", "fileKey", "mediaType", "sha256", "bytes", "width", "height")
     SELECT pg_temp.id_of('${kind}', n), pg_temp.id_of('application', n), '${kind}', 'documents/${kind}-' || n, 'image/jpeg',
       encode(sha256(('${kind}' || n)::bytea), 'hex'), 100000, 413, 531 FROM generate_series(1, ${applications}) n`,
  ),
  `INSERT INTO "Mail" ("id", "key", "template", "recipient", "locale", "subjectId", "sentAt")
   SELECT pg_temp.id_of('mail', n), 'specimen:' || n, 'application-submitted', 'person@example.test', 'en',
     pg_temp.id_of('application', n), now() FROM generate_series(1, ${applications}) n`,
];
