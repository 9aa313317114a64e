import { isAfter, type PlainDate } from "#lib/domain/plain-date.ts";
import type { ListedInvitation } from "#lib/invitations/list-invitations.ts";

/** An issued invitation whose last day has passed is over, also before the nightly sweep says so. */
export const displayStatus = (
  { status, lastDay }: Pick<ListedInvitation, "status" | "lastDay">,
  today: PlainDate,
): ListedInvitation["status"] => (status === "ISSUED" && isAfter(today, lastDay) ? "EXPIRED" : status);
