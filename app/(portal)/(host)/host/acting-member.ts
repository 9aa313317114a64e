import { notFound, redirect } from "next/navigation";
import type { Actor } from "#lib/accounts/actor.ts";
import { type MemberPermission, memberMay } from "#lib/accounts/organisations/member-rights.ts";
import { type ActingMember, membershipOf } from "#lib/accounts/organisations/membership-of.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { guard } from "#lib/web/guard.ts";

interface Acting {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly member: ActingMember;
}

/**
 * The signed-in host and the organisation that it acts for. Who has none yet is led to register it; to a member who
 * may not do what the page is for, the page is not there.
 */
export async function requireMember(permission?: MemberPermission): Promise<Acting> {
  const { actor, locale } = await guard("organisation:own");
  const member = await membershipOf(actor);
  if (!member) redirect("/host");
  if (permission && !memberMay(member.role, permission)) notFound();
  return { actor, locale, member };
}
