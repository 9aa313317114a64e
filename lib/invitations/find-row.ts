import { z } from "zod";
import { membershipOf } from "#lib/accounts/organisations/membership-of.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { db } from "#lib/platform/db/client.ts";
import { findOwnGroup, type WaitingRow } from "./find-group.ts";

/** A waiting row of the actor's organisation with its group; undefined when there is none. */
export async function findOwnRow(
  actor: Granted<"invitation:own">,
  rowId: string,
): Promise<{ readonly row: WaitingRow; readonly groupId: string } | undefined> {
  const member = z.uuid().safeParse(rowId).success ? await membershipOf(actor) : undefined;
  if (!member) return undefined;
  const found = await db().invitationRow.findFirst({
    where: { id: rowId, group: { organisationId: member.organisationId } },
    select: { groupId: true },
  });
  const own = found && (await findOwnGroup(actor, found.groupId));
  const row = own?.group.rows.find(({ id }) => id === rowId);
  return row && found ? { row, groupId: found.groupId } : undefined;
}
