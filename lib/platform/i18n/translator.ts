import type { Locale } from "./locale.ts";
import { messages, type Namespace } from "./messages.ts";
import { type MessageValues, type Translator, type TranslatorOf, translate } from "./translate.ts";

export type { MessageValues, Translator } from "./translate.ts";

const cache = new Map<string, unknown>();

/**
 * A translator for one namespace in one language; cheap to call repeatedly.
 * @throws Error from the returned function when a key is missing or a placeholder has no value: a fault of the code
 */
export function translator<Name extends Namespace>(locale: Locale, namespace: Name): Translator<Name> {
  const name = `${locale}/${namespace}`;
  if (!cache.has(name)) cache.set(name, translate(locale, messages(locale, namespace)));
  return cache.get(name) as Translator<Name>;
}

/**
 * The text of a key whose last part is data that no type lists: a ground of the policy, a code in a row.
 * @throws Error when there is no such text
 */
export function textOf<Tree>(t: TranslatorOf<Tree>, key: string, values?: MessageValues): string {
  if (!t.has(key)) throw new Error(`There is no text ${key}`);
  return t(key, values);
}
