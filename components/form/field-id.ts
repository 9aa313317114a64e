import type { Field } from "#lib/platform/forms/field.ts";

/** The id of the input that an error message links to: the first one when a field has several. */
export function fieldId(field: Field): string {
  if (field.kind === "date") return `${field.name}-day`;
  if (field.kind === "radios" || field.kind === "checkboxes") return `${field.name}-0`;
  return field.name;
}
