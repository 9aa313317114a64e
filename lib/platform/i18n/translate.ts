import { _createCache, _createIntlFormatters, createTranslator } from "use-intl/core";
import { timeZone } from "../clock.ts";
import type { Locale } from "./locale.ts";
import { plainTexts } from "./plain-texts.ts";

export type MessageValues = Readonly<Record<string, string | number | Date>>;

/** The texts of a namespace in one language, as in a message file. */
export type Texts = { readonly [key: string]: string | Texts };

/** Returns the text of a key in one language and namespace, with ICU placeholders filled from `values`. */
export interface Translator {
  (key: string, values?: MessageValues): string;
  readonly locale: Locale;
  has(key: string): boolean;
}

/** A text that a language may lack, or `otherwise`; for example the label of a language added later. */
export const textOr = (t: Translator, key: string, otherwise: string): string =>
  t.has(key) ? t(key) : otherwise;

type Translate = ((key: string, values?: MessageValues) => string) & { has(key: string): boolean };

const formatterCache = _createCache();
const formatters = _createIntlFormatters(formatterCache);

/**
 * A translator for given texts: all of the portal's for its pages (`translator`), those of one namespace for an app
 * that runs offline in a browser.
 * @throws Error from the returned function when a key is missing or a placeholder has no value: a fault of the code
 */
export function translate(locale: Locale, messages: Texts): Translator {
  const options = {
    locale,
    messages,
    timeZone,
    onError: (fault: Error) => {
      throw fault;
    },
    _formatters: formatters,
    _cache: formatterCache,
  };
  // The library's types list every key; some keys here are computed (rule ids, question ids), and a test checks them.
  const given = createTranslator(options as never) as unknown as Translate;
  // The library parses a message each time it is used, and a page has some fifty texts.
  const plain = plainTexts(messages);
  const text = (key: string, values?: MessageValues) => plain.get(key) ?? given(key, values);
  return Object.assign(text, { locale, has: (key: string) => plain.has(key) || given.has(key) });
}
