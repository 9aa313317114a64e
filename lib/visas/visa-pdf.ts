import { z } from "zod";
import type { Actor } from "#lib/accounts/actor.ts";
import { may } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { type VisaFile, visaFile } from "./render-visa.ts";

/**
 * The document of an application's newest visa for its owner or for staff, rendered now if the worker has not done so
 * yet. Staff's reading is audited; only staff get a revoked visa's document. Undefined when there is none or the actor
 * may not have it.
 */
export async function visaPdf(actor: Actor, applicationId: string): Promise<VisaFile | undefined> {
  if (!z.uuid().safeParse(applicationId).success) return undefined;
  const visa = await db().visa.findFirst({
    where: {
      applicationId,
      ...(may(actor, "application:read")
        ? {}
        : { application: { userId: actor.id }, status: { not: "REVOKED" } }),
    },
    orderBy: { issuedAt: "desc" },
    select: { id: true, application: { select: { userId: true } } },
  });
  if (visa === null) return undefined;
  if (visa.application.userId !== actor.id) {
    await transaction(async (tx) => {
      await recordEvent(tx, {
        actor,
        action: "visa.read",
        subjectId: visa.id,
      });
      return ok(undefined);
    });
  }
  return visaFile(visa.id);
}
