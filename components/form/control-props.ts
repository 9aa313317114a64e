import type { Field } from "#lib/platform/forms/field.ts";
import type { FormValues } from "#lib/platform/forms/form-state.ts";

/** The properties of the control inside a field. */
export interface ControlProps<F extends Field> {
  readonly field: F;
  readonly values: FormValues;
  /** Ids of hint and error for aria-describedby. */
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}
