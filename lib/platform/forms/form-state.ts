/** Values as a form posts them, by input name; several for checkboxes. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

export interface FieldError {
  /** The field's name; empty for an error of the whole form. */
  readonly field: string;
  readonly message: string;
}

/** What an action gives back when it does not redirect: what was typed, and what to repair. */
export interface FormState {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

/** Far more than any form of the portal has, and than any field takes: what a form shows again stays a page. */
const max = { names: 100, values: 100, characters: 5000 };

/**
 * Reads the typed values out of a post; passwords and files are never sent back. A text that is hopelessly long comes
 * back cut: its error says that it is too long.
 */
export function typedValues(data: FormData, secret: readonly string[] = []): FormValues {
  const values = new Map<string, string[]>();
  for (const [name, value] of data) {
    if (typeof value !== "string" || name.startsWith("$ACTION") || secret.includes(name)) continue;
    const known = values.get(name);
    if (known === undefined && values.size < max.names) values.set(name, [cut(value)]);
    else if (known !== undefined && known.length < max.values) known.push(cut(value));
  }
  return Object.fromEntries(
    [...values].map(([name, texts]) => [name, texts.length > 1 ? texts : (texts[0] ?? "")]),
  );
}

const cut = (text: string): string => text.slice(0, max.characters).toWellFormed();
