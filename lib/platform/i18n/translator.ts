import type { Locale } from "./locale.ts";
import { messages, type Namespace } from "./messages.ts";
import { type Translator, translate } from "./translate.ts";

export type { MessageValues, Translator } from "./translate.ts";

const cache = new Map<string, Translator>();

/**
 * A translator for one namespace in one language; cheap to call repeatedly.
 * @throws Error from the returned function when a key is missing or a placeholder has no value: a fault of the code
 */
export function translator(locale: Locale, namespace: Namespace): Translator {
  const name = `${locale}/${namespace}`;
  const known = cache.get(name);
  if (known) return known;
  const created = translate(locale, messages(locale, namespace));
  cache.set(name, created);
  return created;
}
