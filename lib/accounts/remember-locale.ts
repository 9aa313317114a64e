import { db } from "#lib/platform/db/client.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import type { Actor } from "./actor.ts";

/** Stores the language that a signed-in person switched to, for future mails. Writes only when it has changed. */
export async function rememberLocale(actor: Actor, locale: Locale): Promise<void> {
  if (actor.locale === locale) return;
  await db().user.update({ where: { id: actor.id }, data: { locale } });
}
