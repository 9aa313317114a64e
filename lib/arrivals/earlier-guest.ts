import { db } from "#lib/platform/db/client.ts";
import { typedValuesOf } from "#lib/platform/forms/fields.ts";
import { type ArrivalActor, ownNotices } from "./arrival-actor.ts";
import { guestFields, type TypedNotice } from "./fields.ts";
import { noticeOf } from "./notice.ts";

/** The data of the guest with this passport from the actor's own latest notice; undefined when there is none. */
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
  // The visa belongs to another journey.
  const { visaNumber: _, ...guest } = typedValuesOf(guestFields, noticeOf(row));
  return guest;
}
