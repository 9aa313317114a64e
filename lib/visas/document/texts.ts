import { type Locale, locales } from "#lib/platform/i18n/locale.ts";
import { type MessageValues, translator } from "#lib/platform/i18n/translator.ts";

export type Phrase = { readonly lang: Locale; readonly text: string };

/** A text of the visa page in the reader's language. */
export const say = (locale: Locale, key: string, values?: MessageValues): string =>
  translator(locale, "visa")(`document.${key}`, values);

/** A text of the visa page in all three languages, Kazakh first. */
export const sayInAll = (key: string, values?: MessageValues): Phrase[] =>
  locales.map((lang) => ({ lang, text: say(lang, key, values) }));
