import type { FormValues } from "#lib/platform/forms/form-state.ts";
import { single } from "./single.ts";

interface Props {
  readonly hidden: Readonly<Record<string, string>>;
  /** The posted values, when the form is shown again. */
  readonly values: FormValues;
}

/**
 * The hidden fields of a form. A form that is shown again keeps the values with which it was opened, such as the
 * version number: otherwise it would overwrite a colleague's change without noticing it.
 */
export function HiddenInputs({ hidden, values }: Props) {
  return Object.entries(hidden).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={single(values, name) || value} />
  ));
}
