import type { Group } from "./fill-service.ts";

const cases = (applications: number): string =>
  `(SELECT n, pg_temp.status_of(n, ${applications}) AS status, pg_temp.paid_at(n, ${applications}) AS paid
    FROM generate_series(1::bigint, ${applications}) n)`;

/** The officers' steps before their decisions: signed and waiting proposals, and returns for correction. */
export const fillReviews: Group = ({ applications }) => [
  `INSERT INTO "DecisionProposal" ("id", "kind", "status", "applicationId", "ground", "text", "proposedById", "proposedAt",
     "closedById", "closedAt")
   SELECT pg_temp.id_of('proposal', n), 'REFUSAL',
     (CASE WHEN status = 'REFUSED' THEN 'SIGNED' ELSE 'WAITING' END)::"ProposalStatus", pg_temp.id_of('application', n),
     'passport-not-valid', 'Specimen.', pg_temp.officer_of(n), paid,
     CASE WHEN status = 'REFUSED' THEN pg_temp.signer_of(n) END, CASE WHEN status = 'REFUSED' THEN paid END
   FROM ${cases(applications)} AS c WHERE status = 'REFUSED' OR (status = 'IN_REVIEW' AND n % 10 = 2)`,
  `UPDATE "Application" SET "signatureSince" = "paidAt"
   WHERE "id" IN (SELECT "applicationId" FROM "DecisionProposal" WHERE "status" = 'WAITING')`,
  `INSERT INTO "ApplicationReturn" ("id", "applicationId", "fields", "text", "frozen", "officerId", "returnedAt", "resubmittedAt")
   SELECT pg_temp.id_of('return', n), pg_temp.id_of('application', n), ARRAY['blank-pages'], 'Specimen.',
     (SELECT "frozen" FROM "Application" a WHERE a."id" = pg_temp.id_of('application', n)), pg_temp.officer_of(n), paid,
     CASE WHEN status <> 'RETURNED' THEN paid + interval '1 day' END
   FROM ${cases(applications)} AS c WHERE status = 'RETURNED' OR (status = 'GRANTED' AND n % 50 = 0)`,
];
