import type { Granted } from "#lib/accounts/rights.ts";
import type { ApplicationStatus } from "#lib/domain/life-cycles/application.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import {
  type BoundInvitation,
  boundInvitation,
  type InvitationRow,
} from "#lib/invitations/bound-invitation.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import type { Application, DocumentKind } from "#lib/platform/db/types.ts";
import { type FrozenAnswers, readFrozen } from "./frozen-answers.ts";
import { type Answers, readAnswers } from "./questionnaire/answers.ts";
import type { Correction } from "./questionnaire/open-questions.ts";

/** An application as shown to its applicant. */
export interface OwnApplication {
  readonly id: string;
  readonly reference: string;
  readonly status: ApplicationStatus;
  readonly policyVersion: string;
  readonly accountEmail: string;
  readonly invitation: BoundInvitation | undefined;
  readonly answers: Answers;
  readonly documents: readonly DocumentKind[];
  readonly frozen: FrozenAnswers | undefined;
  readonly createdAt: Date;
  readonly savedAt: Date;
  readonly submittedAt: Date | undefined;
  readonly paidAt: Date | undefined;
  readonly promisedOn: PlainDate | undefined;
  readonly decidedAt: Date | undefined;
  /** One of the policy's grounds, and the officer's text, when refused. */
  readonly refusalGround: string | undefined;
  readonly refusalText: string | undefined;
  /** The newest of its visas. */
  readonly visa: OwnVisa | undefined;
  /** The officer's request for correction; only while RETURNED. */
  readonly correction: Correction | undefined;
}

export interface OwnVisa {
  readonly number: string;
  readonly isRevoked: boolean;
  /** The reason for the revocation, in the holder's language. */
  readonly revocationText: string | undefined;
}

type InvitationDate = "birthDate" | "firstDay" | "lastDay";

interface Row extends Application {
  readonly accountEmail: string;
  readonly documents: readonly DocumentKind[];
  readonly visa: { readonly number: string; readonly status: string; readonly text: string | null } | null;
  readonly correction: Correction | null;
  /** From JSON, so its dates are texts. */
  readonly invitation:
    | (Omit<InvitationRow, InvitationDate> & Readonly<Record<InvitationDate, string>>)
    | null;
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * The actor's own application; undefined when there is none with this id. One statement instead of one per relation,
 * because every question page and every posted answer begins with it.
 */
export async function findApplication(
  actor: Granted<"application:own">,
  id: string,
): Promise<OwnApplication | undefined> {
  if (!uuid.test(id)) return undefined;
  const [row] = await db().$queryRaw<Row[]>`
    SELECT a.*, u."email" AS "accountEmail",
      (SELECT jsonb_build_object('number', v."number", 'status', v."status", 'text', v."revocationText")
        FROM "Visa" v WHERE v."applicationId" = a."id" ORDER BY v."issuedAt" DESC LIMIT 1) AS "visa",
      (SELECT jsonb_build_object('fields', r."fields", 'documents', r."documents", 'text', r."text")
        FROM "ApplicationReturn" r
        WHERE r."applicationId" = a."id" AND r."resubmittedAt" IS NULL AND a."status" = 'RETURNED') AS "correction",
      to_jsonb(i) || jsonb_build_object('organisation', jsonb_build_object('name', o."name")) AS "invitation",
      ARRAY(SELECT d."kind"::text FROM "Document" d WHERE d."applicationId" = a."id") AS "documents"
    FROM "Application" a
    JOIN "User" u ON u."id" = a."userId"
    LEFT JOIN "Invitation" i ON i."id" = a."invitationId"
    LEFT JOIN "Organisation" o ON o."id" = i."organisationId"
    WHERE a."id" = ${id}::uuid AND a."userId" = ${actor.id}::uuid`;
  return row && ownApplication(row);
}

function ownApplication(row: Row): OwnApplication {
  const { id, reference, status, policyVersion, accountEmail, documents, createdAt, savedAt } = row;
  return {
    id,
    reference,
    status,
    policyVersion,
    accountEmail,
    documents,
    createdAt,
    savedAt,
    invitation: row.invitation ? boundInvitation(withDates(row.invitation)) : undefined,
    answers: readAnswers(row.answers),
    frozen: row.frozen === null ? undefined : readFrozen(row.frozen),
    submittedAt: row.submittedAt ?? undefined,
    paidAt: row.paidAt ?? undefined,
    promisedOn: row.promisedOn ? fromDbDate(row.promisedOn) : undefined,
    decidedAt: row.decidedAt ?? undefined,
    refusalGround: row.refusalGround ?? undefined,
    refusalText: row.refusalText ?? undefined,
    visa: row.visa
      ? {
          number: row.visa.number,
          isRevoked: row.visa.status === "REVOKED",
          revocationText: row.visa.text ?? undefined,
        }
      : undefined,
    correction: row.correction ?? undefined,
  };
}

const withDates = (invitation: NonNullable<Row["invitation"]>) => ({
  ...invitation,
  birthDate: new Date(invitation.birthDate),
  firstDay: new Date(invitation.firstDay),
  lastDay: new Date(invitation.lastDay),
});
