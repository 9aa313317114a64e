import { z } from "zod";
import type { Actor } from "#lib/accounts/actor.ts";
import { membershipOf } from "#lib/accounts/organisations/membership-of.ts";
import { may } from "#lib/accounts/rights.ts";
import { recordRead } from "#lib/audit/record-read.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import { getFile } from "#lib/platform/files.ts";

/**
 * One page (from 1) of a supporting document as JPEG, for the host's members and, after submission, for staff with the
 * right to read invitations, whose reading is audited. Undefined when there is none that the actor may see.
 */
export async function readGroupDocument(
  actor: Actor,
  documentId: string,
  page: number,
): Promise<Uint8Array | undefined> {
  if (!z.uuid().safeParse(documentId).success) return undefined;
  const group = await visibleGroups(actor);
  const document = group && (await db().invitationDocument.findFirst({ where: { id: documentId, group } }));
  const key = document?.fileKeys[page - 1];
  if (!document || key === undefined) return undefined;
  if (may(actor, "invitation:read")) {
    await recordRead({
      actor,
      action: "invitation-document.read",
      subjectId: document.groupId,
      detail: { documentId, page },
    });
  }
  return getFile(key);
}

async function visibleGroups(actor: Actor): Promise<Prisma.InvitationGroupWhereInput | undefined> {
  if (may(actor, "invitation:read")) return { invitations: { some: { submittedAt: { not: null } } } };
  const member = may(actor, "invitation:own") ? await membershipOf(actor) : undefined;
  return member && { organisationId: member.organisationId };
}
