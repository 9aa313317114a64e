import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";

/** An organisation that the actor belongs to. */
export interface Choice {
  readonly organisationId: string;
  readonly name: string;
}

/** The actor's organisations by name. */
export async function listOrganisations(actor: Granted<"organisation:register">): Promise<readonly Choice[]> {
  if (actor.role !== "HOST") return [];
  const rows = await db().membership.findMany({
    where: { userId: actor.id, leftAt: null },
    orderBy: [{ organisation: { name: "asc" } }, { organisationId: "asc" }],
    take: 100,
    select: { organisationId: true, organisation: { select: { name: true } } },
  });
  return rows.map(({ organisationId, organisation }) => ({ organisationId, name: organisation.name }));
}

/** Makes the actor act for another of their organisations; has no effect for a foreign one. */
export async function chooseOrganisation(
  actor: Granted<"organisation:register">,
  organisationId: string,
): Promise<void> {
  if (actor.role !== "HOST" || !z.uuid().safeParse(organisationId).success) return;
  await db().membership.updateMany({
    where: { userId: actor.id, organisationId, leftAt: null },
    data: { chosenAt: now() },
  });
}
