/** Values in posted form, by input name; several for checkboxes. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

export interface FieldError {
  /** The field's name; empty for an error of the whole form. */
  readonly field: string;
  readonly message: string;
}

/** The result of an action that does not redirect: the typed values and the errors to correct. */
export interface FormState {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

/** Far more than any form or field of the portal needs, so that the form shown again stays small. */
const max = { names: 100, values: 100, characters: 5000 };

/**
 * The typed values of a post, for showing them again, without passwords and files. Very long texts are cut: their error
 * says that they are too long.
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
