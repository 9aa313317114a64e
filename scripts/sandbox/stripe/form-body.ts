/** A value of a form-encoded body after parsing its brackets: text, or named parts. */
export type FormValue = string | Form;
/** Named parts without a prototype, so that no name sent by a caller reaches built-in members. */
export type Form = { [name: string]: FormValue };

const emptyForm = (): Form => Object.create(null) as Form;

/**
 * Parses `a[b][0][c]=d` as Stripe does; `a[]` appends to the existing entries. If a text is set twice, the last one
 * wins.
 */
export function parseForm(encoded: string): Form {
  const root = emptyForm();
  for (const [key, value] of new URLSearchParams(encoded)) {
    const path = key.replaceAll("]", "").split("[");
    let place = root;
    path.forEach((part, depth) => {
      const name = part === "" && depth > 0 ? String(Object.keys(place).length) : part;
      if (depth === path.length - 1) {
        place[name] = value;
        return;
      }
      const next = place[name];
      const inner = typeof next === "object" ? next : emptyForm();
      place[name] = inner;
      place = inner;
    });
  }
  return root;
}

/** The text under a name, or `undefined`; as with Stripe, an empty text counts as unset. */
export function textAt(form: Form | undefined, name: string): string | undefined {
  const value = form?.[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function formAt(form: Form | undefined, name: string): Form | undefined {
  const value = form?.[name];
  return typeof value === "object" ? value : undefined;
}

/** The entries of a list (`a[0]`, `a[1]` …) in the order of their numbers. */
export function listAt(form: Form | undefined, name: string): FormValue[] {
  const list = formAt(form, name);
  return list
    ? Object.entries(list)
        .sort(([a], [b]) => Number(a) - Number(b))
        .map(([, value]) => value)
    : [];
}

export function textsAt(form: Form | undefined, name: string): string[] {
  return listAt(form, name).filter((value) => typeof value === "string");
}

/** A flat set of names and texts, such as metadata. */
export function metadataAt(form: Form | undefined, name: string): Record<string, string> {
  const entries = Object.entries(formAt(form, name) ?? {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== ""),
  );
}
