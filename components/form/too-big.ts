import type { Field } from "#lib/platform/forms/field.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FieldError } from "#lib/platform/forms/form-state.ts";

/** Files that are too big to be sent at all, beside their fields: the browser knows it before minutes of sending. */
export function tooBigFiles(fields: readonly Field[], data: FormData): readonly FieldError[] {
  return fields.flatMap((field) => {
    if (field.kind !== "file" || !field.max) return [];
    const { bytes, message } = field.max;
    const file = formReader(data).file(field.name);
    return file !== undefined && file.size > bytes ? [{ field: field.name, message }] : [];
  });
}
