import { z } from "zod";
import { db } from "#lib/platform/db/client.ts";
import type { ArrivalNotice } from "#lib/platform/db/types.ts";
import { type ArrivalActor, ownNotices } from "./arrival-actor.ts";

/** A notice that is not there, or is not the actor's: one answer. */
export interface NoticeNotFound {
  readonly kind: "not-found";
}

/** The row of the actor's own notice; any text may be asked for as id. */
export async function ownNotice(actor: ArrivalActor, id: string): Promise<ArrivalNotice | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  return (await db().arrivalNotice.findFirst({ where: { ...ownNotices(actor), id } })) ?? undefined;
}
