import type { ReactNode } from "react";
import type { Field } from "#lib/platform/forms/field.ts";
import type { FormValues } from "#lib/platform/forms/form-state.ts";
import { Choices } from "./choices.tsx";
import type { ControlProps } from "./control-props.ts";
import { DateInput } from "./date-input.tsx";
import { Select } from "./select.tsx";
import { TextInput } from "./text-input.tsx";

interface Props {
  readonly field: Field;
  readonly values: FormValues;
  readonly error: string | undefined;
  readonly errorPrefix: string;
  readonly heading: boolean;
}

/** One field with its label or legend, hint, error and control. */
export function FieldView({ field, values, error, errorPrefix, heading }: Props) {
  const hintId = field.hint ? `${field.name}-hint` : undefined;
  const errorId = error ? `${field.name}-error` : undefined;
  const control = {
    values,
    describedBy: [hintId, errorId].filter(Boolean).join(" ") || undefined,
    invalid: error !== undefined,
  };
  const notes = (
    <>
      {field.hint && (
        <div id={hintId} className="govuk-hint">
          {field.hint}
        </div>
      )}
      {error && (
        <p id={errorId} className="govuk-error-message">
          <span className="govuk-visually-hidden">{errorPrefix}</span> {error}
        </p>
      )}
    </>
  );
  const isGroup = field.kind === "date" || field.kind === "radios" || field.kind === "checkboxes";
  return (
    <div className={`govuk-form-group${error ? " govuk-form-group--error" : ""}`}>
      {isGroup ? (
        <fieldset className="govuk-fieldset" aria-describedby={control.describedBy}>
          <legend className={`govuk-fieldset__legend govuk-fieldset__legend--${heading ? "l" : "m"}`}>
            {heading ? <h1 className="govuk-fieldset__heading">{field.label}</h1> : field.label}
          </legend>
          {notes}
          <Control field={field} {...control} />
        </fieldset>
      ) : (
        <>
          <Label field={field} heading={heading} />
          {notes}
          <Control field={field} {...control} />
        </>
      )}
    </div>
  );
}

function Control({ field, ...control }: ControlProps<Field>): ReactNode {
  switch (field.kind) {
    case "date":
      return <DateInput field={field} {...control} />;
    case "radios":
    case "checkboxes":
      return <Choices field={field} {...control} />;
    case "select":
      return <Select field={field} {...control} />;
    default:
      return <TextInput field={field} {...control} />;
  }
}

function Label({ field, heading }: { readonly field: Field; readonly heading: boolean }): ReactNode {
  const label = (
    <label className={`govuk-label govuk-label--${heading ? "l" : "s"}`} htmlFor={field.name}>
      {field.label}
    </label>
  );
  return heading ? <h1 className="govuk-label-wrapper">{label}</h1> : label;
}
