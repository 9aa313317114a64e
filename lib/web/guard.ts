import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { type Granted, may, type Permission } from "#lib/accounts/rights.ts";
import { findApplication } from "#lib/applications/find-application.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { currentActor, currentLocale, currentPath } from "./request.ts";

/** The things that a right is about, found for those who have it: another's is as little there as one that does not exist. */
const things = {
  "application:own": async (actor: Granted<"application:own">, id: string) => ({
    application: (await findApplication(actor, id)) ?? notFound(),
  }),
};

type Things = typeof things;
/** A right that is about one thing, which a page or a form names. */
export type ScopedRight = keyof Things;

/** What a page or an action knows of the person it serves. */
export interface Admitted<P extends Permission> {
  readonly actor: Granted<P>;
  readonly locale: Locale;
}

/** The same with the thing that the right is about. */
export type AdmittedTo<P extends ScopedRight> = Admitted<P> & Awaited<ReturnType<Things[P]>>;

/**
 * First thing in every page, action and file for signed-in people: who asks, if they have the right, and on one thing
 * when the id of one is given. Strangers are led to sign in and back again; without the right, to the page that says so;
 * without the thing, to the one that says it does not exist. Asked once per request.
 */
export const guard: {
  <P extends Permission>(permission: P): Promise<Admitted<P>>;
  <P extends ScopedRight>(permission: P, id: string): Promise<AdmittedTo<P>>;
} = cache(async (permission: Permission, id?: string) => {
  const [actor, locale] = await Promise.all([currentActor(), currentLocale()]);
  if (!actor) redirect(`/sign-in?return=${encodeURIComponent(await currentPath())}`);
  if (!may(actor, permission)) redirect("/not-allowed");
  if (id === undefined) return { actor, locale };
  const find = things[permission as ScopedRight];
  return { actor, locale, ...(await find(actor as Granted<ScopedRight>, id)) };
}) as never;
