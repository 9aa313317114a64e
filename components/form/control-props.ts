import type { Field } from "#lib/platform/forms/field.ts";
import type { FormValues } from "#lib/platform/forms/form-state.ts";

/** What the control inside a field is told. */
export interface ControlProps<F extends Field> {
  readonly field: F;
  readonly values: FormValues;
  /** Ids of hint and error for aria-describedby. */
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}
