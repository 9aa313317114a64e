import type { FieldError } from "#lib/platform/forms/form-state.ts";
import type { Field } from "./field.ts";

/** Files that are too big to be sent at all, beside their fields: the browser knows it before minutes of sending. */
export function tooBigFiles(fields: readonly Field[], data: FormData): readonly FieldError[] {
  return fields.flatMap((field) => {
    if (field.kind !== "file" || !field.most) return [];
    const { bytes, message } = field.most;
    const file = data.get(field.name);
    return file instanceof File && file.size > bytes ? [{ field: field.name, message }] : [];
  });
}
