import type { Granted } from "#lib/accounts/rights.ts";
import { ORGANISATION_STATUSES, type OrganisationStatus } from "#lib/domain/life-cycles/organisation.ts";
import { needsLicence, ORGANISATION_KINDS, type OrganisationKind } from "#lib/domain/organisation.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import { choiceOr, type FilterOf, listFilter, search } from "#lib/platform/lists/filter.ts";
import { afterCursor, cursorOf, orderBy } from "#lib/platform/lists/keyset.ts";
import { maxFound, type Page, type PageAsked, pageOf, pageSize } from "#lib/platform/lists/page.ts";
import { prefixQuery, searchTerms } from "#lib/platform/search-terms.ts";

export interface ListedHost {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly idNumber: string;
  readonly status: OrganisationStatus;
  readonly submittedAt: Date;
}

/** Hosts in a status; a search finds hosts in every status, so its address has none. */
export const hostFilter = listFilter(
  { search, status: { ...choiceOr(ORGANISATION_STATUSES, "NEW"), isTab: true } },
  (values) => (values.search === "" ? values : { ...values, status: "NEW" as const }),
);
export type HostFilter = FilterOf<typeof hostFilter>;

/** Hosts that still lack the licence that their kind needs. */
const withoutLicence: Prisma.OrganisationWhereInput = {
  kind: { in: ORGANISATION_KINDS.filter(needsLicence) },
  OR: [{ licenceKey: null }, { licenceNumber: null }],
};

const longestWaitingFirst = { by: "submittedAt", direction: "asc", key: "instant" } as const;
const newestFirst = { ...longestWaitingFirst, direction: "desc" } as const;

/**
 * One page of hosts in a status: those to be confirmed by waiting time, others newest first. A search finds hosts in
 * every status, newest first, by beginnings of words of the name in any spelling, or of the BIN or IIN.
 */
export async function listHosts(
  _actor: Granted<"organisation:read">,
  filter: HostFilter,
  { after, size = pageSize }: PageAsked = {},
): Promise<Page<ListedHost>> {
  const searches = filter.search !== "";
  const order = filter.status === "NEW" && !searches ? longestWaitingFirst : newestFirst;
  const found = await db().organisation.findMany({
    where: {
      AND: [
        searches ? { id: { in: await foundIds(filter.search) } } : inStatus(filter),
        afterCursor(order, after),
      ],
    },
    orderBy: orderBy(order),
    take: size + 1,
    select: { id: true, name: true, kind: true, idNumber: true, status: true, submittedAt: true },
  });
  return pageOf(found, size, ({ submittedAt, id }) => cursorOf(order, submittedAt, id));
}

const inStatus = ({ status }: HostFilter): Prisma.OrganisationWhereInput => ({
  status,
  ...(status === "NEW" && { NOT: withoutLicence }),
});

async function foundIds(typed: string): Promise<string[]> {
  const { beginnings } = searchTerms(typed);
  if (beginnings.length === 0) return [];
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Organisation" WHERE terms_vector("searchTerms") @@ ${prefixQuery(beginnings)}::tsquery
    LIMIT ${maxFound}`;
  return rows.map(({ id }) => id);
}
