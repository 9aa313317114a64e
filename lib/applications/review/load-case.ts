import { z } from "zod";
import { type FrozenAnswers, readFrozen } from "#lib/applications/frozen-answers.ts";
import { recipientOf } from "#lib/applications/recipient.ts";
import type { ApplicationStatus } from "#lib/domain/life-cycles/application.ts";
import type { VisaStatus } from "#lib/domain/life-cycles/visa.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import type { DocumentKind, Prisma } from "#lib/platform/db/types.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { type CaseInvitation, caseInvitation } from "./case-invitation.ts";

/** A submitted application with all facts for a decision. */
export interface CaseFile {
  readonly id: string;
  readonly reference: string;
  readonly status: ApplicationStatus;
  readonly applicantId: string;
  readonly policyVersion: string;
  readonly officer: { readonly id: string; readonly email: string } | undefined;
  readonly promisedOn: PlainDate | undefined;
  readonly submittedAt: Date | undefined;
  readonly decidedAt: Date | undefined;
  /** When the payment of the fee was disputed with the bank. */
  readonly heldAt: Date | undefined;
  readonly refusal: { readonly ground: string; readonly text: string } | undefined;
  /** The applicant's address and language. */
  readonly recipient: { readonly email: string; readonly locale: Locale };
  readonly frozen: FrozenAnswers;
  readonly invitation: CaseInvitation;
  readonly documents: readonly CaseDocument[];
  /** The newest of its visas. */
  readonly visa: CaseVisa | undefined;
  /** A proposed refusal awaits a second signature, so that no other decision is possible. */
  readonly awaitsSignature: boolean;
}

export interface CaseVisa {
  readonly id: string;
  readonly number: string;
  readonly status: VisaStatus;
  readonly passportNumber: string;
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate;
  readonly revokedAt: Date | undefined;
  readonly revocationText: string | undefined;
}

export interface CaseDocument {
  readonly kind: DocumentKind;
  readonly fileKey: string;
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Reads a submitted application for review, for use cases that have checked the actor's right. Undefined when there is
 * none with this id, or it was never submitted with an invitation.
 */
export async function loadCase(applicationId: string): Promise<CaseFile | undefined> {
  if (!z.uuid().safeParse(applicationId).success) return undefined;
  const row = await db().application.findUnique({ where: { id: applicationId }, select: columns });
  if (!row?.invitation || row.frozen === null) return undefined;
  return {
    id: row.id,
    reference: row.reference,
    status: row.status,
    applicantId: row.userId,
    policyVersion: row.policyVersion,
    officer: row.officer ?? undefined,
    promisedOn: row.promisedOn === null ? undefined : fromDbDate(row.promisedOn),
    submittedAt: row.submittedAt ?? undefined,
    decidedAt: row.decidedAt ?? undefined,
    heldAt: row.heldAt ?? undefined,
    refusal:
      row.refusalGround === null ? undefined : { ground: row.refusalGround, text: row.refusalText ?? "" },
    recipient: { email: recipientOf(row), locale: row.user.locale },
    frozen: readFrozen(row.frozen),
    invitation: caseInvitation(row.invitation),
    documents: row.documents,
    visa: row.visas[0] && caseVisa(row.visas[0]),
    awaitsSignature: row.signatureSince !== null,
  };
}

const columns = {
  id: true,
  reference: true,
  status: true,
  userId: true,
  policyVersion: true,
  promisedOn: true,
  submittedAt: true,
  decidedAt: true,
  heldAt: true,
  refusalGround: true,
  refusalText: true,
  answers: true,
  frozen: true,
  officer: { select: { id: true, email: true } },
  user: { select: { email: true, locale: true } },
  invitation: { include: { organisation: { select: { name: true } } } },
  documents: {
    select: { kind: true, fileKey: true, sha256: true, width: true, height: true },
    orderBy: { kind: "asc" },
  },
  signatureSince: true,
  visas: {
    select: {
      id: true,
      number: true,
      status: true,
      passportNumber: true,
      validFrom: true,
      validUntil: true,
      revokedAt: true,
      revocationText: true,
    },
    orderBy: { issuedAt: "desc" },
    take: 1,
  },
} as const satisfies Prisma.ApplicationSelect;

type VisaRow = Prisma.ApplicationGetPayload<{ select: typeof columns }>["visas"][number];

const caseVisa = ({ validFrom, validUntil, revokedAt, revocationText, ...visa }: VisaRow): CaseVisa => ({
  ...visa,
  validFrom: fromDbDate(validFrom),
  validUntil: fromDbDate(validUntil),
  revokedAt: revokedAt ?? undefined,
  revocationText: revocationText ?? undefined,
});
