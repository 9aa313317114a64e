import type { Actor } from "#lib/accounts/actor.ts";
import { type ArrivalActor, arrivalActor } from "#lib/arrivals/arrival-actor.ts";
import { aHostUser, anOrganisation, aProperty } from "./an-organisation.ts";

export interface Host {
  readonly actor: Actor<"HOST">;
  readonly organisationId: string;
  readonly propertyId: string;
  readonly notifier: ArrivalActor;
}

/** A hotel with one property and a manager who reports its guests. */
export async function aHost(name = "TEST HOTEL LLP"): Promise<Host> {
  const { id } = await anOrganisation({ kind: "HOTEL", name });
  const { actor, organisationId } = await aHostUser({ organisationId: id });
  const property = await aProperty(organisationId);
  const notifier = await arrivalActor(actor);
  if (!notifier) throw new Error("The host has nobody who notifies");
  return { actor, organisationId, propertyId: property.id, notifier };
}
