import { _createCache, _createIntlFormatters, createTranslator } from "use-intl/core";
import type { Locale } from "./locale.ts";
import { messages, type Namespace } from "./messages.ts";
import { plainTexts } from "./plain-texts.ts";

export type MessageValues = Readonly<Record<string, string | number | Date>>;

/** Gives the text of a key in one language and namespace; ICU placeholders are filled from `values`. */
export interface Translator {
  (key: string, values?: MessageValues): string;
  readonly locale: Locale;
  has(key: string): boolean;
}

const cache = new Map<string, Translator>();
const formatterCache = _createCache();
const formatters = _createIntlFormatters(formatterCache);

/**
 * The texts of one namespace in one language; cheap to call again.
 * @throws Error from the returned function when a key is missing or a placeholder has no value: a fault of the code
 */
export function translator(locale: Locale, namespace: Namespace): Translator {
  const name = `${locale}/${namespace}`;
  const known = cache.get(name);
  if (known) return known;
  const created = create(locale, namespace);
  cache.set(name, created);
  return created;
}

type Translate = ((key: string, values?: MessageValues) => string) & { has(key: string): boolean };

function create(locale: Locale, namespace: Namespace): Translator {
  const options = {
    locale,
    messages: messages[locale][namespace],
    timeZone: "Asia/Almaty",
    onError: (fault: Error) => {
      throw fault;
    },
    _formatters: formatters,
    _cache: formatterCache,
  };
  // The library's types list every key; keys here are also computed (rule ids, question ids), and a test checks them.
  const translate = createTranslator(options as never) as unknown as Translate;
  // The library walks to a message and looks at its syntax each time; a page has some fifty texts.
  const plain = plainTexts(messages[locale][namespace]);
  const text = (key: string, values?: MessageValues) => plain.get(key) ?? translate(key, values);
  return Object.assign(text, { locale, has: (key: string) => plain.has(key) || translate.has(key) });
}
