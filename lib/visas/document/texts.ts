import type { Purpose } from "#lib/domain/policy.ts";
import { type Locale, locales, officialLocales } from "#lib/platform/i18n/locale.ts";
import { type Messages, messages, type PathOf } from "#lib/platform/i18n/messages.ts";
import { type MessageValues, textOf, translator } from "#lib/platform/i18n/translator.ts";

export type DocumentKey = PathOf<Messages["visa"]["document"]>;

export type Phrase = { readonly lang: Locale; readonly text: string };

/** A text of the visa page in the reader's language. */
export const say = (locale: Locale, key: DocumentKey, values?: MessageValues): string =>
  translator(locale, "visa")(`document.${key}`, values);

/** A text of the visa page in the official languages, Kazakh first. */
export const sayInAll = (key: DocumentKey, values?: MessageValues): Phrase[] =>
  officialLocales.map((lang) => ({ lang, text: say(lang, key, values) }));

/** A month in words, in the official languages. */
export const sayMonth = (month: number): Phrase[] =>
  officialLocales.map((lang) => ({
    lang,
    text: textOf(translator(lang, "visa"), `document.month.${month}`),
  }));

/** The purpose of the visa, in the official languages. */
export const sayPurpose = (purpose: Purpose): Phrase[] =>
  officialLocales.map((lang) => ({ lang, text: translator(lang, "rules")(`purpose-on-visa.${purpose}`) }));

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(0x20 + index)).join("");

/** The characters of the page's own texts in all languages, and of numbers, codes and addresses. */
export const charactersOfAllPages = [
  ...new Set(
    ascii +
      locales
        .map((locale) =>
          JSON.stringify([messages(locale, "visa").document, messages(locale, "rules")["purpose-on-visa"]]),
        )
        .join(""),
  ),
].join("");
