/** What a form posts for a field without a choice: an empty file without a name, which a page's script calls a blob. */
const namesOfNone: ReadonlySet<string> = new Set(["", "blob", "undefined"]);

/** The file chosen in a field of a form; undefined when none was. An empty file that was chosen is one. */
export function chosenFile(data: FormData, name: string): File | undefined {
  const file = data.get(name);
  if (!(file instanceof File) || (file.size === 0 && namesOfNone.has(file.name))) return undefined;
  return file;
}
