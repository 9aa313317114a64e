import en from "#lib/messages/en/errors.json" with { type: "json" };
import kk from "#lib/messages/kk/errors.json" with { type: "json" };
import ru from "#lib/messages/ru/errors.json" with { type: "json" };
import type { Locale } from "./locale.ts";

/**
 * Texts for failures of the portal, in all languages. They are part of the page's script, because a failing network
 * cannot deliver them.
 */
export const faultTexts: Readonly<Record<Locale, typeof en>> = { kk, ru, en };
