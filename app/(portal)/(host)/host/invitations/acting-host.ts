import { redirect } from "next/navigation";
import type { Actor } from "#lib/accounts/actor.ts";
import type { ActingMember } from "#lib/accounts/organisations/membership-of.ts";
import { askingMember } from "#lib/invitations/host-member.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { guard } from "#lib/web/guard.ts";
import { currentLocale } from "#lib/web/request.ts";

/** The host who may ask for invitations now; others are led to the list, which says why they may not. */
export async function requireAskingHost(): Promise<{
  readonly actor: Actor;
  readonly member: ActingMember;
  readonly locale: Locale;
}> {
  const { actor } = await guard("invitation:own");
  const member = await askingMember(actor);
  if (!member.ok) redirect("/host/invitations");
  return { actor, member: member.value, locale: await currentLocale() };
}
