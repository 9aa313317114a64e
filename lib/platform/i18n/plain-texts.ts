/** Characters with a meaning in ICU MessageFormat, or in its markup. */
const special = /[{<']/;

/** The texts without placeholders by full key; they need no formatting, and most texts of a page are such. */
export function plainTexts(messages: object, prefix = ""): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(messages)) {
    const full = prefix + key;
    if (typeof value === "string") {
      if (!special.test(value)) found.set(full, value);
    } else if (typeof value === "object" && value !== null) {
      for (const [inner, text] of plainTexts(value, `${full}.`)) found.set(inner, text);
    }
  }
  return found;
}
