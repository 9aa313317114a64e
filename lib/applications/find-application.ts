import type { Actor } from "#lib/accounts/actor.ts";
import type { ApplicationStatus } from "#lib/domain/life-cycles/application.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { type BoundInvitation, boundInvitation, withHost } from "#lib/invitations/bound-invitation.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import type { DocumentKind } from "#lib/platform/db/generated/enums.ts";
import { type FrozenAnswers, readFrozen } from "./frozen-answers.ts";
import { type Answers, readAnswers } from "./questionnaire/answers.ts";

/** One application as its applicant sees it. */
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
  /** One of the policy's grounds, and the officer's words, when refused. */
  readonly refusalGround: string | undefined;
  readonly refusalText: string | undefined;
  readonly visaNumber: string | undefined;
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** The actor's own application; undefined when there is none with this id or it belongs to somebody else. */
export async function findApplication(actor: Actor, id: string): Promise<OwnApplication | undefined> {
  if (!uuid.test(id)) return undefined;
  const row = await db().application.findUnique({
    where: { id, userId: actor.id },
    include: {
      user: { select: { email: true } },
      invitation: { include: withHost },
      documents: { select: { kind: true } },
      visa: { select: { number: true } },
    },
  });
  if (row === null) return undefined;
  return {
    id: row.id,
    reference: row.reference,
    status: row.status,
    policyVersion: row.policyVersion,
    accountEmail: row.user.email,
    invitation: row.invitation ? boundInvitation(row.invitation) : undefined,
    answers: readAnswers(row.answers),
    documents: row.documents.map(({ kind }) => kind),
    frozen: row.frozen === null ? undefined : readFrozen(row.frozen),
    createdAt: row.createdAt,
    savedAt: row.savedAt,
    submittedAt: row.submittedAt ?? undefined,
    paidAt: row.paidAt ?? undefined,
    promisedOn: row.promisedOn ? fromDbDate(row.promisedOn) : undefined,
    decidedAt: row.decidedAt ?? undefined,
    refusalGround: row.refusalGround ?? undefined,
    refusalText: row.refusalText ?? undefined,
    visaNumber: row.visa?.number,
  };
}
