import en from "#lib/messages/en/errors.json" with { type: "json" };
import kk from "#lib/messages/kk/errors.json" with { type: "json" };
import ru from "#lib/messages/ru/errors.json" with { type: "json" };
import type { Locale } from "./locale.ts";

/**
 * What a reader is told when the portal fails, in all languages: part of the page's script, as a network that fails cannot
 * be asked for it.
 */
export const faultTexts: Readonly<Record<Locale, typeof en>> = { kk, ru, en };
