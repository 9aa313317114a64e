import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { db } from "#lib/platform/db/client.ts";
import type { ArrivalNotice } from "#lib/platform/db/types.ts";

/** Any host's notice; undefined when there is none. */
export async function noticeForStaff(
  _actor: Granted<"arrival:read">,
  id: string,
): Promise<ArrivalNotice | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  return (await db().arrivalNotice.findUnique({ where: { id } })) ?? undefined;
}
