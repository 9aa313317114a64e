import type { SelectField } from "#lib/platform/forms/field.ts";
import type { ControlProps } from "./control-props.ts";
import { single } from "./single.ts";

/** A drop-down list. React resets it after an action unless its key changes with the value. */
export function Select({ field, values, describedBy, invalid }: ControlProps<SelectField>) {
  const value = single(values, field.name);
  return (
    <select
      key={value}
      id={field.name}
      name={field.name}
      defaultValue={value}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      className={`govuk-select${invalid ? " govuk-select--error" : ""}`}
    >
      {field.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
