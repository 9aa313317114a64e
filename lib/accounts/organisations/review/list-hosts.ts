import { z } from "zod";
import type { Actor } from "#lib/accounts/actor.ts";
import { mayDo } from "#lib/accounts/rights.ts";
import { recordRead } from "#lib/audit/record-read.ts";
import { ORGANISATION_STATUSES, type OrganisationStatus } from "#lib/domain/life-cycles/organisation.ts";
import { needsLicence, ORGANISATION_KINDS, type OrganisationKind } from "#lib/domain/organisation.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Prisma } from "#lib/platform/db/types.ts";

export interface ListedHost {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly idNumber: string;
  readonly status: OrganisationStatus;
  readonly submittedAt: Date;
}

const pageSize = 50;

/** Those whose kind needs a licence wait for it first. */
const withoutLicence: Prisma.OrganisationWhereInput = {
  kind: { in: ORGANISATION_KINDS.filter(needsLicence) },
  OR: [{ licenceKey: null }, { licenceNumber: null }],
};

/** The status that an address names; the waiting ones unless it names another. */
export const statusAsked = (asked: unknown): OrganisationStatus =>
  ORGANISATION_STATUSES.find((status) => status === asked) ?? "NEW";

/**
 * One page of hosts in a status: those to be confirmed by how long they wait, others newest first.
 * @param after where the page before ended (keyset paging); what makes no sense is the first page
 */
export async function listHosts(
  actor: Actor,
  status: OrganisationStatus,
  after?: string,
): Promise<{ readonly hosts: readonly ListedHost[]; readonly next: string | undefined }> {
  if (!mayDo(actor.role, "organisation:read")) return { hosts: [], next: undefined };
  const direction = status === "NEW" ? "asc" : "desc";
  const rows = await db().organisation.findMany({
    where: {
      AND: [{ status, ...(status === "NEW" && { NOT: withoutLicence }) }, beyond(direction, after)],
    },
    orderBy: [{ submittedAt: direction }, { id: direction }],
    take: pageSize + 1,
    select: { id: true, name: true, kind: true, idNumber: true, status: true, submittedAt: true },
  });
  const read = { subjectType: "organisation", subjectId: status, detail: { shown: rows.length } };
  await recordRead({ actor, action: "organisation.list", ...read });
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
  return { hosts: rows.slice(0, pageSize), next: last && `${last.submittedAt.getTime()}_${last.id}` };
}

function beyond(direction: "asc" | "desc", cursor: string | undefined): Prisma.OrganisationWhereInput {
  const [millis = "", id = ""] = cursor?.split("_") ?? [];
  if (!/^\d{10,14}$/.test(millis) || !z.uuid().safeParse(id).success) return {};
  const submittedAt = new Date(Number(millis));
  return direction === "asc"
    ? { OR: [{ submittedAt: { gt: submittedAt } }, { submittedAt, id: { gt: id } }] }
    : { OR: [{ submittedAt: { lt: submittedAt } }, { submittedAt, id: { lt: id } }] };
}
