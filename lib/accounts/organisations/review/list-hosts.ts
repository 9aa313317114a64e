import { z } from "zod";
import type { Actor } from "#lib/accounts/actor.ts";
import { may } from "#lib/accounts/rights.ts";
import { recordRead } from "#lib/audit/record-read.ts";
import { ORGANISATION_STATUSES, type OrganisationStatus } from "#lib/domain/life-cycles/organisation.ts";
import { needsLicence, ORGANISATION_KINDS, type OrganisationKind } from "#lib/domain/organisation.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import { prefixQuery, searchTerms } from "#lib/platform/search-terms.ts";

export interface ListedHost {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly idNumber: string;
  readonly status: OrganisationStatus;
  readonly submittedAt: Date;
}

export interface HostPage {
  readonly hosts: readonly ListedHost[];
  /** Asks for the page after this one; undefined on the last. */
  readonly next: string | undefined;
}

const nothing: HostPage = { hosts: [], next: undefined };
const pageSize = 50;

/** Found by a search and no more: whoever meets them narrows it. */
const maxFound = 500;

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
export async function listHosts(actor: Actor, status: OrganisationStatus, after?: string): Promise<HostPage> {
  if (!may(actor, "organisation:read")) return nothing;
  const where = { status, ...(status === "NEW" && { NOT: withoutLicence }) };
  return pageOf(actor, status, { where, after, direction: status === "NEW" ? "asc" : "desc" });
}

/**
 * One page of the hosts of every status that a typed text finds, newest first: by beginnings of words of the name in any
 * spelling, or of the BIN or IIN.
 */
export async function searchHosts(actor: Actor, typed: string, after?: string): Promise<HostPage> {
  if (!may(actor, "organisation:read")) return nothing;
  const { beginnings } = searchTerms(typed);
  const rows =
    beginnings.length === 0
      ? []
      : await db().$queryRaw<{ id: string }[]>`
          SELECT "id" FROM "Organisation" WHERE terms_vector("searchTerms") @@ ${prefixQuery(beginnings)}::tsquery
          LIMIT ${maxFound}`;
  const where = { id: { in: rows.map(({ id }) => id) } };
  return pageOf(actor, "search", { where, after, direction: "desc" });
}

interface Asked {
  readonly where: Prisma.OrganisationWhereInput;
  readonly direction: "asc" | "desc";
  readonly after: string | undefined;
}

/** For use cases that have checked who asks: that hosts were read is an event. */
async function pageOf(
  actor: Actor,
  list: OrganisationStatus | "search",
  { where, direction, after }: Asked,
): Promise<HostPage> {
  const rows = await db().organisation.findMany({
    where: { AND: [where, beyond(direction, after)] },
    orderBy: [{ submittedAt: direction }, { id: direction }],
    take: pageSize + 1,
    select: { id: true, name: true, kind: true, idNumber: true, status: true, submittedAt: true },
  });
  const read = { subjectType: "organisation", subjectId: list, detail: { shown: rows.length } };
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
