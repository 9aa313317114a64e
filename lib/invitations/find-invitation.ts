import { z } from "zod";
import { membershipOf } from "#lib/accounts/organisations/membership-of.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import type { ApplicationStatus } from "#lib/domain/life-cycles/application.ts";
import { ok } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import type { Invitation, InvitationDecision, Prisma } from "#lib/platform/db/types.ts";
import type { RequestFieldProblem } from "./request/fields.ts";
import { readRequest } from "./request/read-request.ts";
import { typedOf } from "./request/request-data.ts";
import { requestFacts } from "./request-facts.ts";

/** The progress of the foreigner's application: statuses and dates, none of its answers. */
export interface ApplicationProgress {
  readonly status: ApplicationStatus;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly paidAt: Date | null;
  readonly decidedAt: Date | null;
}

export interface InvitationCase {
  readonly row: Invitation & { readonly decision: InvitationDecision | null };
  readonly hostName: string;
  readonly hostNumber: string;
  readonly progress: ApplicationProgress | undefined;
  /** How often and when last the number was mailed. */
  readonly mailed: { readonly times: number; readonly lastAt: Date | undefined };
  /** The problems of a submitted request. */
  readonly problems: readonly RequestFieldProblem[];
}

const columns = {
  decision: true,
  organisation: { select: { name: true, idNumber: true, kind: true } },
  applications: {
    select: { status: true, createdAt: true, submittedAt: true, paidAt: true, decidedAt: true },
    orderBy: { createdAt: "desc" },
    take: 1,
  },
} as const satisfies Prisma.InvitationInclude;

/** One invitation of the organisation for which the actor acts; undefined when there is none. */
export async function findOwnInvitation(
  actor: Granted<"invitation:own">,
  id: string,
): Promise<InvitationCase | undefined> {
  const member = z.uuid().safeParse(id).success ? await membershipOf(actor) : undefined;
  return member && load({ id, organisationId: member.organisationId });
}

/** A submitted request or invitation as shown to staff. Reading it is audited. */
export async function findInvitationCase(
  actor: Granted<"invitation:read">,
  id: string,
): Promise<InvitationCase | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const found = await load({ id, status: { not: "DRAFT" } });
  if (!found) return undefined;
  await transaction(async (tx) => {
    await recordEvent(tx, {
      actor,
      action: "invitation.read",
      subjectId: id,
      detail: { status: found.row.status },
    });
    return ok(undefined);
  });
  return found;
}

async function load(where: Prisma.InvitationWhereInput): Promise<InvitationCase | undefined> {
  const found = await db().invitation.findFirst({ where, include: columns });
  if (!found) return undefined;
  const { organisation, applications, ...row } = found;
  const mails = await db().mail.findMany({
    where: { subjectId: row.id, template: "invitation-number" },
    select: { createdAt: true },
    orderBy: { createdAt: "desc" },
  });
  const [application] = applications;
  return {
    row,
    hostName: organisation.name,
    hostNumber: organisation.idNumber,
    progress: application && { ...application, startedAt: application.createdAt },
    mailed: { times: mails.length, lastAt: mails[0]?.createdAt },
    problems: await problemsOf(row, organisation.kind),
  };
}

async function problemsOf(
  row: Invitation,
  kind: Parameters<typeof requestFacts>[0],
): Promise<readonly RequestFieldProblem[]> {
  if (row.status !== "DRAFT" && row.status !== "RETURNED" && row.status !== "SUBMITTED") return [];
  const facts = await requestFacts(kind, row.status === "DRAFT" ? "asks-today" : "asked");
  const read = readRequest(typedOf(row), facts);
  return read.ok ? [] : read.problem;
}
