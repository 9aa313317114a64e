import { _createCache, _createIntlFormatters, createTranslator } from "use-intl/core";
import { timeZone } from "../clock.ts";
import type { Locale } from "./locale.ts";
import type { Messages, Namespace, PathOf } from "./messages.ts";
import { plainTexts } from "./plain-texts.ts";

export type MessageValues = Readonly<Record<string, string | number | Date>>;

/** Returns the text of a key in one language, with ICU placeholders filled from `values`. */
export interface TranslatorOf<Tree> {
  (key: PathOf<Tree>, values?: MessageValues): string;
  readonly locale: Locale;
  /** Whether there is a text for a key that ends in data. */
  has(key: string): key is PathOf<Tree>;
}

/** Returns the texts of a namespace. */
export type Translator<Name extends Namespace> = TranslatorOf<Messages[Name]>;

/** The text of a key that ends in data, or `otherwise` for a value without one. */
export const textOr = <Tree, Otherwise>(
  t: TranslatorOf<Tree>,
  key: string,
  otherwise: Otherwise,
): string | Otherwise => (t.has(key) ? t(key) : otherwise);

type Translate = ((key: string, values?: MessageValues) => string) & { has(key: string): boolean };

const formatterCache = _createCache();
const formatters = _createIntlFormatters(formatterCache);

/**
 * A translator for given texts: all of the portal's for its pages (`translator`), those of one namespace for an app
 * that runs offline in a browser.
 * @throws Error from the returned function when a key is missing or a placeholder has no value: a fault of the code
 */
export function translate<Tree extends object>(locale: Locale, messages: Tree): TranslatorOf<Tree> {
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
  const given = createTranslator(options as never) as unknown as Translate;
  // The library parses a message each time it is used, and a page has some fifty texts.
  const plain = plainTexts(messages);
  const text = (key: PathOf<Tree>, values?: MessageValues) => plain.get(key) ?? given(key, values);
  const has = (key: string): key is PathOf<Tree> => plain.has(key) || given.has(key);
  return Object.assign(text, { locale, has });
}
