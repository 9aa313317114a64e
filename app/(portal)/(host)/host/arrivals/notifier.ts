import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "#lib/accounts/actor.ts";
import { rolesThatMay } from "#lib/accounts/rights.ts";
import { type ArrivalActor, arrivalActor } from "#lib/arrivals/arrival-actor.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { currentLocale, requireActor } from "#lib/web/request.ts";

interface Notifying {
  readonly actor: Actor;
  readonly notifier: ArrivalActor;
  readonly locale: Locale;
}

/** The signed-in host as a notifier; who acts for no organisation yet is led to where one is registered. */
export const requireNotifier = cache(async (): Promise<Notifying> => {
  const actor = await requireActor(...rolesThatMay("arrival:own"));
  const [locale, notifier] = await Promise.all([currentLocale(), arrivalActor(actor)]);
  if (!notifier) redirect("/host");
  return { actor, notifier, locale };
});
