import { z } from "zod";
import { type Granted, may } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { organisationTransitions } from "#lib/domain/life-cycles/organisation.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { detailsOf, type HostDetails, isComplete } from "../own-organisation.ts";

/** A host as shown to migration officers. */
export interface HostFile extends HostDetails {
  readonly releasedAt: Date | null;
  readonly properties: number;
  readonly people: number;
  /** The language of its first manager. */
  readonly locale: Locale;
  /** The decisions that this actor can make now. */
  readonly may: { readonly confirm: boolean; readonly return: boolean; readonly release: boolean };
}

/** One host, for staff; undefined when there is none. Each call is an audit event `organisation.read`. */
export async function findHost(
  actor: Granted<"organisation:read">,
  id: string,
): Promise<HostFile | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await db().organisation.findUnique({
    where: { id },
    include: {
      members: {
        where: { leftAt: null },
        orderBy: [{ role: "asc" }, { createdAt: "asc" }],
        select: { user: { select: { locale: true } } },
      },
      _count: { select: { properties: { where: { closedAt: null } } } },
    },
  });
  if (!row) return undefined;
  await recordEvent(db(), {
    actor,
    action: "organisation.read",
    subjectId: id,
    detail: { status: row.status },
  });
  const { members, _count, ...own } = row;
  const details = detailsOf(own);
  const decides = may(actor, "organisation:confirm");
  return {
    ...details,
    properties: _count.properties,
    people: members.length,
    locale: members[0]?.user.locale ?? "ru",
    may: {
      confirm: decides && row.status === "NEW" && isComplete(details.licence),
      return: decides && "return" in organisationTransitions[row.status],
      release: decides && "release" in organisationTransitions[row.status],
    },
  };
}
