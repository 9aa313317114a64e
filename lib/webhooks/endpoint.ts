import { z } from "zod";
import { memberWho } from "#lib/accounts/organisations/membership-of.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { db } from "#lib/platform/db/client.ts";

export interface ListedEndpoint {
  readonly id: string;
  readonly propertyId: string;
  readonly url: string;
  readonly disabledAt: Date | null;
  readonly deliveries: readonly ListedDelivery[];
}

export interface ListedDelivery {
  readonly id: string;
  readonly type: string;
  readonly createdAt: Date;
  readonly attempts: number;
  readonly triedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly failedAt: Date | null;
  readonly status: number | null;
  readonly failure: string | null;
}

const maxShown = 50;

/** The endpoint of a property of the manager's organisation with its latest messages; undefined when there is none. */
export async function findEndpoint(
  actor: Granted<"tokens:manage">,
  propertyId: string,
): Promise<ListedEndpoint | undefined> {
  const member = z.uuid().safeParse(propertyId).success && (await memberWho(actor, "tokens:manage"));
  if (!member) return undefined;
  const row = await db().webhookEndpoint.findFirst({
    where: { propertyId, property: { organisationId: member.organisationId } },
    select: {
      id: true,
      propertyId: true,
      url: true,
      disabledAt: true,
      deliveries: {
        orderBy: { createdAt: "desc" },
        take: maxShown,
        select: {
          id: true,
          type: true,
          createdAt: true,
          attempts: true,
          triedAt: true,
          deliveredAt: true,
          failedAt: true,
          status: true,
          failure: true,
        },
      },
    },
  });
  return row ?? undefined;
}

/** The endpoints of the properties of the manager's organisation, by property, without disabled ones. */
export async function listEndpoints(actor: Granted<"tokens:manage">): Promise<ReadonlyMap<string, string>> {
  const member = await memberWho(actor, "tokens:manage");
  if (!member) return new Map();
  const rows = await db().webhookEndpoint.findMany({
    where: { disabledAt: null, property: { organisationId: member.organisationId } },
    select: { propertyId: true, url: true },
  });
  return new Map(rows.map(({ propertyId, url }) => [propertyId, new URL(url).host]));
}
