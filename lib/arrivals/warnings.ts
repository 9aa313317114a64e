import { type ArrivalWarning, arrivalWarnings } from "#lib/domain/r8-arrival-notice.ts";
import { db } from "#lib/platform/db/client.ts";
import type { ArrivalActor } from "./arrival-actor.ts";
import type { Notice } from "./fields.ts";
import { sameKey } from "./same-key.ts";

const guestOf = ({ nationality, passportNumber }: { nationality: string; passportNumber: string }): string =>
  `${nationality}/${passportNumber}`;

/**
 * The warnings for each notice, in order. A guest's presence at another host is reported without host or place, because
 * a host must not see another's data.
 */
export async function warningsOf(
  actor: ArrivalActor,
  notices: readonly Notice[],
): Promise<readonly (readonly ArrivalWarning[])[]> {
  const present = await db().arrivalNotice.findMany({
    where: {
      stage: "PRESENT",
      nationality: { in: [...new Set(notices.map(({ nationality }) => nationality))] },
      passportNumber: { in: [...new Set(notices.map(({ passportNumber }) => passportNumber))] },
    },
    select: { nationality: true, passportNumber: true, organisationId: true, sameKey: true },
    take: notices.length * 20,
  });
  const byGuest = Map.groupBy(present, guestOf);
  return notices.map((notice) => {
    const key = sameKey(actor.organisationId, notice);
    const others = (byGuest.get(guestOf(notice)) ?? []).filter((other) => other.sameKey !== key);
    const isOwn = (other: { organisationId: string }) => other.organisationId === actor.organisationId;
    const found: ArrivalWarning[] = [...arrivalWarnings(notice)];
    if (others.some(isOwn)) found.push({ field: "passportNumber", reason: "active-here" });
    if (others.some((other) => !isOwn(other)))
      found.push({ field: "passportNumber", reason: "active-elsewhere" });
    return found;
  });
}
