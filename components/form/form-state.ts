/** Values as a form posts them, by input name; several for checkboxes. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

export interface FieldError {
  /** The field's name; empty for an error of the whole form. */
  readonly field: string;
  readonly message: string;
}

/** What an action gives back when it does not redirect: what was typed, and what to mend. */
export interface FormState {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

/** Reads the typed values out of a post; passwords and files are never sent back. */
export function typedValues(data: FormData, secret: readonly string[] = []): FormValues {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(data.keys())) {
    if (name.startsWith("$ACTION") || secret.includes(name)) continue;
    const texts = data.getAll(name).filter((value) => typeof value === "string");
    if (texts.length > 0) values[name] = texts.length > 1 ? texts : (texts[0] ?? "");
  }
  return values;
}
