import { type Granted, may } from "#lib/accounts/rights.ts";
import { currentActor } from "#lib/web/request.ts";

/** The officer of passport control who is signed in. To a desk everyone else is no one: it asks to sign in. */
export async function deskOfficer(): Promise<Granted<"border:check"> | undefined> {
  const actor = await currentActor();
  return actor && may(actor, "border:check") ? actor : undefined;
}
