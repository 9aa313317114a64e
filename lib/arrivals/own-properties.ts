import { type Address, readAddress } from "#lib/domain/address.ts";
import { db } from "#lib/platform/db/client.ts";
import type { ArrivalActor } from "./arrival-actor.ts";

/** A place of the host; its address fills in the form. */
export interface OwnProperty {
  readonly id: string;
  readonly name: string;
  readonly address: Address | undefined;
}

/** The open properties for which an actor may send notices, by name. */
export async function ownProperties(actor: ArrivalActor): Promise<readonly OwnProperty[]> {
  const rows = await db().property.findMany({
    where: {
      organisationId: actor.organisationId,
      closedAt: null,
      ...(actor.kind === "property" && { id: actor.propertyId }),
    },
    select: { id: true, name: true, address: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(({ address, ...row }) => ({ ...row, address: readAddress(address) }));
}
