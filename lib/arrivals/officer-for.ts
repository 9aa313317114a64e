import type { Actor } from "#lib/accounts/actor.ts";
import { may } from "#lib/accounts/rights.ts";
import type { ArrivalActor } from "./arrival-actor.ts";
import { noticeForStaff } from "./notice-for-staff.ts";

/** A migration officer in the place of the host whose notice it is; undefined for anyone who may not decide about notices. */
export async function officerFor(actor: Actor, noticeId: string): Promise<ArrivalActor | undefined> {
  const row = may(actor, "arrival:decide") ? await noticeForStaff(actor, noticeId) : undefined;
  return row && { kind: "officer", officer: actor, organisationId: row.organisationId };
}
