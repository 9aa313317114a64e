import type { DateField } from "#lib/platform/forms/field.ts";
import type { ControlProps } from "./control-props.ts";
import { single } from "./single.ts";

const parts = [
  { part: "day", width: 2 },
  { part: "month", width: 2 },
  { part: "year", width: 4 },
] as const;

/** A date as three inputs: day, month, year. */
export function DateInput({ field, values, invalid }: ControlProps<DateField>) {
  return (
    <div className="govuk-date-input" id={field.name}>
      {parts.map(({ part, width }) => {
        const name = `${field.name}-${part}`;
        return (
          <div className="govuk-date-input__item" key={part}>
            <label className="govuk-label govuk-date-input__label" htmlFor={name}>
              {field.parts[part]}
            </label>
            <input
              id={name}
              name={name}
              type="text"
              inputMode="numeric"
              autoComplete={field.autoComplete && `bday-${part}`}
              maxLength={width}
              defaultValue={single(values, name)}
              aria-invalid={invalid || undefined}
              className={`govuk-input govuk-date-input__input govuk-input--width-${width}${invalid ? " govuk-input--error" : ""}`}
            />
          </div>
        );
      })}
    </div>
  );
}
