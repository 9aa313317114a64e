import type { Field } from "#lib/platform/forms/field.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FieldError } from "#lib/platform/forms/form-state.ts";

/** Errors for files that are too large to send: the browser can tell before it uploads them for minutes. */
export function tooBigFiles(fields: readonly Field[], data: FormData): readonly FieldError[] {
  return fields.flatMap((field) => {
    if (field.kind !== "file" || !field.max) return [];
    const { bytes, message } = field.max;
    const file = formReader(data).file(field.name);
    return file !== undefined && file.size > bytes ? [{ field: field.name, message }] : [];
  });
}
