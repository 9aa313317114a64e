import { z } from "zod";
import { db } from "#lib/platform/db/client.ts";
import type { ArrivalNotice } from "#lib/platform/db/types.ts";
import { type ArrivalActor, ownNotices } from "./arrival-actor.ts";

/** There is no such notice of the actor's. */
export interface NoticeNotFound {
  readonly kind: "not-found";
}

/** The row of the actor's own notice; the id may be any text. */
export async function ownNotice(actor: ArrivalActor, id: string): Promise<ArrivalNotice | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  return (await db().arrivalNotice.findFirst({ where: { ...ownNotices(actor), id } })) ?? undefined;
}
