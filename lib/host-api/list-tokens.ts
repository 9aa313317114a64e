import { memberWho } from "#lib/accounts/organisations/membership-of.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { db } from "#lib/platform/db/client.ts";

export interface ListedToken {
  readonly id: string;
  readonly propertyId: string;
  readonly name: string;
  /** The token's first characters. */
  readonly start: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

const max = 500;

/** The tokens of the manager's organisation, active ones first, newest first; empty for other actors. */
export async function listTokens(actor: Granted<"tokens:manage">): Promise<readonly ListedToken[]> {
  const member = await memberWho(actor, "tokens:manage");
  if (!member) return [];
  return db().propertyToken.findMany({
    where: { property: { organisationId: member.organisationId } },
    orderBy: [{ revokedAt: { sort: "asc", nulls: "first" } }, { createdAt: "desc" }],
    take: max,
    select: {
      id: true,
      propertyId: true,
      name: true,
      start: true,
      scopes: true,
      createdAt: true,
      lastUsedAt: true,
      revokedAt: true,
    },
  });
}
