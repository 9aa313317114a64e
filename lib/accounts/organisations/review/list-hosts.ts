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
 * @param page from 1
 */
export async function listHosts(
  actor: Actor,
  status: OrganisationStatus,
  page: number,
): Promise<{ readonly hosts: readonly ListedHost[]; readonly more: boolean }> {
  if (!mayDo(actor.role, "organisation:read")) return { hosts: [], more: false };
  const rows = await db().organisation.findMany({
    where: { status, ...(status === "NEW" && { NOT: withoutLicence }) },
    orderBy: [{ submittedAt: status === "NEW" ? "asc" : "desc" }, { id: "asc" }],
    skip: (page - 1) * pageSize,
    take: pageSize + 1,
    select: { id: true, name: true, kind: true, idNumber: true, status: true, submittedAt: true },
  });
  const read = { subjectType: "organisation", subjectId: status, detail: { shown: rows.length } };
  await recordRead({ actor, action: "organisation.list", ...read });
  return { hosts: rows.slice(0, pageSize), more: rows.length > pageSize };
}
