import { z } from "zod";
import { type ActingMember, membershipOf } from "#lib/accounts/organisations/membership-of.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import type { OrganisationKind } from "#lib/domain/organisation.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { ok } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import type { Invitation, InvitationDecision, Prisma } from "#lib/platform/db/types.ts";
import type { RequestFieldProblem } from "./request/fields.ts";
import { type TypedRequest, typedRequest } from "./request/fields.ts";
import { readRequest } from "./request/read-request.ts";
import { requestKeyOf, typedOf } from "./request/request-data.ts";
import { requestFacts } from "./request-facts.ts";

/** A row of a table that has not become a request, with its faults today. */
export interface WaitingRow {
  readonly id: string;
  readonly line: number;
  readonly typed: TypedRequest;
  readonly problems: readonly RequestFieldProblem[];
}

/** A request or invitation of a group. */
export interface Person {
  readonly row: Invitation & { readonly decision: InvitationDecision | null };
  /**
   * The problems that prevent a draft from being submitted, or a submitted request from being issued; empty otherwise.
   */
  readonly problems: readonly RequestFieldProblem[];
}

export interface GroupDocument {
  readonly id: string;
  readonly title: string;
  readonly pages: number;
}

export interface Group {
  readonly id: string;
  readonly title: string;
  readonly onPaper: boolean;
  readonly createdAt: Date;
  readonly dueOn: PlainDate | undefined;
  readonly host: {
    readonly id: string;
    readonly name: string;
    readonly idNumber: string;
    readonly kind: OrganisationKind;
    readonly email: string;
    readonly phone: string;
  };
  readonly rows: readonly WaitingRow[];
  readonly people: readonly Person[];
  readonly documents: readonly GroupDocument[];
}

const columns = {
  organisation: {
    select: { id: true, name: true, idNumber: true, kind: true, email: true, phone: true },
  },
  rows: { orderBy: [{ line: "asc" }, { id: "asc" }] },
  invitations: {
    include: { decision: true },
    orderBy: [{ line: "asc" }, { createdAt: "asc" }, { id: "asc" }],
  },
  documents: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
} as const satisfies Prisma.InvitationGroupInclude;

/** A group of the organisation for which the actor acts; undefined when there is none. */
export async function findOwnGroup(
  actor: Granted<"invitation:own">,
  groupId: string,
): Promise<{ readonly group: Group; readonly member: ActingMember } | undefined> {
  const member = z.uuid().safeParse(groupId).success ? await membershipOf(actor) : undefined;
  if (!member) return undefined;
  const group = await load({ id: groupId, organisationId: member.organisationId });
  return group && { group, member };
}

/** A group as shown to officers: submitted requests, not the host's drafts. Reading it is audited. */
export async function findCaseGroup(
  actor: Granted<"invitation:read">,
  groupId: string,
): Promise<Group | undefined> {
  if (!z.uuid().safeParse(groupId).success) return undefined;
  const group = await load({ id: groupId, invitations: { some: { submittedAt: { not: null } } } });
  if (!group) return undefined;
  await transaction(async (tx) => {
    await recordEvent(tx, {
      actor,
      action: "invitation-group.read",
      subjectId: groupId,
    });
    return ok(undefined);
  });
  return { ...group, rows: [], people: group.people.filter(({ row }) => row.submittedAt !== null) };
}

async function load(where: Prisma.InvitationGroupWhereInput): Promise<Group | undefined> {
  const found = await db().invitationGroup.findFirst({ where, include: columns });
  if (!found) return undefined;
  const { kind } = found.organisation;
  const [fresh, asked] = [await requestFacts(kind), await requestFacts(kind, "asked")];
  const people = found.invitations.map((row): Person => {
    if (row.status !== "DRAFT" && row.status !== "RETURNED" && row.status !== "SUBMITTED") {
      return { row, problems: [] };
    }
    const read = readRequest(typedOf(row), row.status === "DRAFT" ? fresh : asked);
    return { row, problems: read.ok ? [] : read.problem };
  });
  const keys = new Set(found.invitations.map(({ requestKey }) => requestKey));
  return {
    id: found.id,
    title: found.title,
    onPaper: found.onPaper,
    createdAt: found.createdAt,
    dueOn: found.dueOn ? fromDbDate(found.dueOn) : undefined,
    host: found.organisation,
    rows: found.rows.map((row) => {
      const typed = typedRequest(row.typed as Readonly<Record<string, unknown>>);
      const read = readRequest(typed, fresh);
      const isDouble = read.ok && keys.has(requestKeyOf(read.value));
      const double: RequestFieldProblem[] = isDouble
        ? [{ field: "passport-number", code: "same-request" }]
        : [];
      return { id: row.id, line: row.line, typed, problems: read.ok ? double : read.problem };
    }),
    people,
    documents: found.documents.map(({ id, title, fileKeys }) => ({ id, title, pages: fileKeys.length })),
  };
}
