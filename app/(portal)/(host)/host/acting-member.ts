import { notFound, redirect } from "next/navigation";
import type { Actor } from "#lib/accounts/actor.ts";
import { type MemberPermission, memberMay } from "#lib/accounts/organisations/member-rights.ts";
import { type ActingMember, membershipOf } from "#lib/accounts/organisations/membership-of.ts";
import { rolesThatMay } from "#lib/accounts/rights.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { currentLocale, requireActor } from "#lib/web/request.ts";

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
  const actor = await requireActor(...rolesThatMay("organisation:own"));
  const [locale, member] = await Promise.all([currentLocale(), membershipOf(actor)]);
  if (!member) redirect("/host");
  if (permission && !memberMay(member.role, permission)) notFound();
  return { actor, locale, member };
}
