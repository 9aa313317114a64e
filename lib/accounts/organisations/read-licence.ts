import { z } from "zod";
import type { Actor } from "#lib/accounts/actor.ts";
import { may } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { db } from "#lib/platform/db/client.ts";
import { getFile } from "#lib/platform/files.ts";
import { membershipOf } from "./membership-of.ts";

/**
 * The picture of a licence (JPEG), for members of the organisation and for staff, whose reading is audited.
 * @param organisationId the organisation; undefined for the actor's own
 * @returns undefined when there is none that the actor may see
 */
export async function readLicence(actor: Actor, organisationId?: string): Promise<Uint8Array | undefined> {
  const isStaff = organisationId !== undefined && may(actor, "organisation:read");
  const own = may(actor, "organisation:own") ? await membershipOf(actor) : undefined;
  const id = isStaff ? z.uuid().safeParse(organisationId).data : own?.organisationId;
  if (!id || (!isStaff && organisationId !== undefined)) return undefined;
  const row = await db().organisation.findUnique({ where: { id }, select: { licenceKey: true } });
  if (!row?.licenceKey) return undefined;
  if (isStaff) {
    await recordEvent(db(), {
      actor,
      action: "organisation.read",
      subjectId: id,
      detail: { licence: true },
    });
  }
  return getFile(row.licenceKey);
}
