import { type FieldError, type FormState, typedValues } from "#lib/platform/forms/form-state.ts";

/** The form comes back with what was typed and what to repair; fields named in `secret` come back empty. */
export function failed(
  data: FormData,
  errors: readonly FieldError[],
  secret: readonly string[] = [],
): FormState {
  return { values: typedValues(data, secret), errors };
}
