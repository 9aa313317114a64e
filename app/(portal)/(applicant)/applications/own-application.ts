import { notFound } from "next/navigation";
import { cache } from "react";
import type { Actor } from "#lib/accounts/actor.ts";
import { findApplication, type OwnApplication } from "#lib/applications/find-application.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { currentLocale, requireActor } from "#lib/web/request.ts";

interface Opened {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly application: OwnApplication;
}

/** The signed-in applicant's own application; somebody else's is as little there as one that does not exist. */
export const openOwnApplication = cache(async (id: string): Promise<Opened> => {
  const actor = await requireActor("APPLICANT");
  const [locale, application] = await Promise.all([currentLocale(), findApplication(actor, id)]);
  if (application === undefined) notFound();
  return { actor, locale, application };
});
