import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { findProperty } from "#lib/accounts/organisations/list-properties.ts";
import { membershipOf } from "#lib/accounts/organisations/membership-of.ts";
import { recordDenial } from "#lib/accounts/record-denial.ts";
import { type Granted, may, memberMay, type Permission } from "#lib/accounts/rights.ts";
import { findApplication } from "#lib/applications/find-application.ts";
import { arrivalActor } from "#lib/arrivals/arrival-actor.ts";
import { findNotice } from "#lib/arrivals/find-notice.ts";
import { findOwnInvitation } from "#lib/invitations/find-invitation.ts";
import { askingMember } from "#lib/invitations/host-member.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { currentActor, currentLocale, currentPath } from "./request.ts";

/** Finds the organisation that a host acts for. Redirects hosts without one to its registration. */
const member = (permission: Permission) => async (actor: Granted<"organisation:own">) => {
  const found = (await membershipOf(actor)) ?? redirect("/host");
  return memberMay(found.role, permission) ? { member: found } : notFound();
};

/** Finds what a right needs besides the role: the organisation for which the actor acts. */
const standings = {
  "arrival:own": async (actor: Granted<"arrival:own">) => ({
    notifier: (await arrivalActor(actor)) ?? redirect("/host"),
  }),
  "invitation:request": async (actor: Granted<"invitation:request">) => {
    const found = await askingMember(actor);
    // The list explains why they may not request invitations.
    return found.ok ? { member: found.value } : redirect("/host/invitations");
  },
  "organisation:change": member("organisation:change"),
  "organisation:own": member("organisation:own"),
  "people:manage": member("people:manage"),
  "properties:manage": member("properties:manage"),
  "tokens:manage": member("tokens:manage"),
} satisfies { [P in Permission]?: (actor: Granted<P>) => Promise<object> };

type Standings = typeof standings;

/** The data that a page or an action receives about the person it serves. */
export type Admitted<P extends Permission> = {
  readonly actor: Granted<P>;
  readonly locale: Locale;
} & (P extends keyof Standings ? Awaited<ReturnType<Standings[P]>> : unknown);

const ownInvitation = async ({ actor }: Pick<Admitted<"invitation:own">, "actor">, id: string) => ({
  invitation: (await findOwnInvitation(actor, id)) ?? notFound(),
});

const openProperty = async ({ actor }: Pick<Admitted<"tokens:manage">, "actor">, id: string) => {
  const property = await findProperty(actor, id);
  return property && !property.closedAt ? { property } : notFound();
};

/** Finds the object of a right. Objects of other people give the same 404 as objects that do not exist. */
const things = {
  "application:own": async ({ actor }: Admitted<"application:own">, id: string) => ({
    application: (await findApplication(actor, id)) ?? notFound(),
  }),
  "arrival:own": async ({ notifier }: Admitted<"arrival:own">, id: string) => ({
    details: (await findNotice(notifier, id)) ?? notFound(),
  }),
  "invitation:own": ownInvitation,
  "invitation:request": ownInvitation,
  "properties:manage": openProperty,
  "tokens:manage": openProperty,
};

type Things = typeof things;
/** A right about one object, whose id a page or a form gives. */
export type ScopedRight = keyof Things;

/** The same with the object of the right. */
export type AdmittedTo<P extends ScopedRight> = Admitted<P> & Awaited<ReturnType<Things[P]>>;

/**
 * Called first in every page and action for signed-in people. Returns the actor, if they have the right, the
 * organisation they act for, and the object if an id is given. Redirects visitors to sign in and back again; shows the
 * page "not allowed" without the right, which is recorded for rights of staff, and "not found" without the object.
 * Computed once per request.
 */
export const guard: {
  <P extends Permission>(permission: P): Promise<Admitted<P>>;
  <P extends ScopedRight>(permission: P, id: string): Promise<AdmittedTo<P>>;
} = cache(async (permission: Permission, id?: string) => {
  const [actor, locale] = await Promise.all([currentActor(), currentLocale()]);
  if (!actor) redirect(`/sign-in?return=${encodeURIComponent(await currentPath())}`);
  if (!may(actor, permission)) {
    await recordDenial(actor, permission);
    redirect("/not-allowed");
  }
  const standing = await standings[permission as keyof Standings]?.(actor as never);
  const admitted = { actor, locale, ...standing };
  if (id === undefined) return admitted;
  const find = things[permission as ScopedRight];
  return { ...admitted, ...(await find(admitted as never, id)) };
}) as never;
