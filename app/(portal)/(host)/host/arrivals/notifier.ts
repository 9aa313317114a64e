import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "#lib/accounts/actor.ts";
import { type ArrivalActor, arrivalActor } from "#lib/arrivals/arrival-actor.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { guard } from "#lib/web/guard.ts";

interface Notifying {
  readonly actor: Actor;
  readonly notifier: ArrivalActor;
  readonly locale: Locale;
}

/** The signed-in host as a notifier; who acts for no organisation yet is led to where one is registered. */
export const requireNotifier = cache(async (): Promise<Notifying> => {
  const { actor, locale } = await guard("arrival:own");
  const notifier = await arrivalActor(actor);
  if (!notifier) redirect("/host");
  return { actor, notifier, locale };
});
