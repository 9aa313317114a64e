import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { db } from "#lib/platform/db/client.ts";

/** The newest visa of the actor's own application; undefined when there is none. */
export async function ownVisa(
  actor: Granted<"application:own">,
  applicationId: string,
): Promise<{ readonly id: string } | undefined> {
  if (!z.uuid().safeParse(applicationId).success) return undefined;
  const visa = await db().visa.findFirst({
    where: { applicationId, application: { userId: actor.id } },
    orderBy: { issuedAt: "desc" },
    select: { id: true },
  });
  return visa ?? undefined;
}
