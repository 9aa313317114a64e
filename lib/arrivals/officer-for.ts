import type { Granted } from "#lib/accounts/rights.ts";
import type { ArrivalActor } from "./arrival-actor.ts";
import { noticeForStaff } from "./notice-for-staff.ts";

/** A migration officer as the author, in place of the notice's host; undefined when there is no such notice. */
export async function officerFor(
  actor: Granted<"arrival:decide">,
  noticeId: string,
): Promise<ArrivalActor | undefined> {
  const row = await noticeForStaff(actor, noticeId);
  return row && { kind: "officer", officer: actor, organisationId: row.organisationId };
}
