import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { type Address, readAddress } from "#lib/domain/address.ts";
import { db } from "#lib/platform/db/client.ts";
import { membershipOf } from "./membership-of.ts";

/** A place of an organisation, such as a hotel or an office. */
export interface OwnProperty {
  readonly id: string;
  readonly name: string;
  readonly address: Address | undefined;
  readonly closedAt: Date | null;
}

const columns = { id: true, name: true, address: true, closedAt: true } as const;
const max = 500;

type Row = Pick<OwnProperty, "id" | "name" | "closedAt"> & { readonly address: unknown };
const read = ({ address, ...row }: Row): OwnProperty => ({ ...row, address: readAddress(address) });

/** The properties of the organisation for which the actor acts, by name, open ones first. */
export async function listProperties(actor: Granted<"organisation:own">): Promise<readonly OwnProperty[]> {
  const member = await membershipOf(actor);
  if (!member) return [];
  const rows = await db().property.findMany({
    where: { organisationId: member.organisationId },
    orderBy: [{ closedAt: { sort: "asc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
    take: max,
    select: columns,
  });
  return rows.map(read);
}

/** One of these properties; undefined when there is none with this id. */
export async function findProperty(
  actor: Granted<"organisation:own">,
  id: string,
): Promise<OwnProperty | undefined> {
  const member = z.uuid().safeParse(id).success ? await membershipOf(actor) : undefined;
  if (!member) return undefined;
  const row = await db().property.findFirst({
    where: { id, organisationId: member.organisationId },
    select: columns,
  });
  return row ? read(row) : undefined;
}
