import type { FormValues } from "#lib/platform/forms/form-state.ts";
import { single } from "./single.ts";

interface Props {
  readonly hidden: Readonly<Record<string, string>>;
  /** What was posted, when the form comes back. */
  readonly values: FormValues;
}

/**
 * What a form carries along unseen. A form that comes back keeps what it was opened with: the number of the version that
 * was on the screen, say, so that no one overwrites unseen what a colleague has changed meanwhile.
 */
export function HiddenInputs({ hidden, values }: Props) {
  return Object.entries(hidden).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={single(values, name) || value} />
  ));
}
