import { z } from "zod";
import type { Actor } from "#lib/accounts/actor.ts";
import { may } from "#lib/accounts/rights.ts";
import { db } from "#lib/platform/db/client.ts";
import type { ArrivalNotice } from "#lib/platform/db/types.ts";

/** Any host's notice, for those of the staff who may read them. */
export async function noticeForStaff(actor: Actor, id: string): Promise<ArrivalNotice | undefined> {
  if (!may(actor, "arrival:read") || !z.uuid().safeParse(id).success) return undefined;
  return (await db().arrivalNotice.findUnique({ where: { id } })) ?? undefined;
}
