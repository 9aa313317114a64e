import { db } from "#lib/platform/db/client.ts";
import { typedValuesOf } from "#lib/platform/forms/fields.ts";
import { type ArrivalActor, ownNotices } from "./arrival-actor.ts";
import { guestFields, type TypedNotice } from "./fields.ts";
import { noticeOf } from "./notice.ts";

/** What the actor's own latest notice says of the guest with this passport; undefined when there has been none. */
export async function earlierGuest(
  actor: ArrivalActor,
  typedPassport: string,
): Promise<Partial<TypedNotice> | undefined> {
  const passportNumber = typedPassport.replace(/[\s<-]/g, "").toUpperCase();
  const row = await db().arrivalNotice.findFirst({
    where: { ...ownNotices(actor), passportNumber },
    orderBy: [{ arrivalOn: "desc" }, { id: "desc" }],
  });
  if (!row) return undefined;
  // The visa is another journey's.
  const { visaNumber: _, ...guest } = typedValuesOf(guestFields, noticeOf(row));
  return guest;
}
