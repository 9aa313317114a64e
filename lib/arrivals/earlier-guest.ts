import { db } from "#lib/platform/db/client.ts";
import { type ArrivalActor, ownNotices } from "./arrival-actor.ts";
import { noticeOf } from "./notice.ts";
import type { TypedNotice } from "./typed-notice.ts";

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
  const { surname, givenNames, sex, birthDate, nationality, passportIssuedOn, passportExpiresOn } =
    noticeOf(row);
  return {
    surname,
    givenNames,
    sex,
    birthDate,
    nationality,
    passportNumber,
    passportIssuedOn: passportIssuedOn ?? "",
    passportExpiresOn: passportExpiresOn ?? "",
  };
}
