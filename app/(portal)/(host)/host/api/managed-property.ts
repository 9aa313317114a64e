import { notFound, redirect } from "next/navigation";
import type { Actor } from "#lib/accounts/actor.ts";
import { findProperty, type OwnProperty } from "#lib/accounts/organisations/list-properties.ts";
import { memberMay } from "#lib/accounts/organisations/member-rights.ts";
import { membershipOf } from "#lib/accounts/organisations/membership-of.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { guard } from "#lib/web/guard.ts";

interface Managing {
  readonly actor: Actor;
  readonly locale: Locale;
}

/** A manager of an organisation; to everybody else the page is not there. */
export async function requireManager(): Promise<Managing> {
  const { actor, locale } = await guard("organisation:own");
  const member = await membershipOf(actor);
  if (!member) redirect("/host");
  if (!memberMay(member.role, "tokens:manage")) notFound();
  return { actor, locale };
}

/** The same with an open property of the organisation. */
export async function managedProperty(
  params: Promise<{ property: string }>,
): Promise<Managing & { readonly property: OwnProperty }> {
  const managing = await requireManager();
  const property = await findProperty(managing.actor, (await params).property);
  if (!property || property.closedAt) notFound();
  return { ...managing, property };
}
