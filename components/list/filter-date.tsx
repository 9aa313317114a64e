interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly error?: string | undefined;
}

/** The first or last day of a period in a list's filter. */
export function FilterDate({ name, label, value = "", error }: Props) {
  return (
    <div className={`govuk-form-group${error === undefined ? "" : " govuk-form-group--error"}`}>
      <label className="govuk-label" htmlFor={name}>
        {label}
      </label>
      {error !== undefined && (
        <p id={`${name}-error`} className="govuk-error-message">
          {error}
        </p>
      )}
      <input
        id={name}
        name={name}
        type="date"
        className="govuk-input"
        defaultValue={value}
        aria-describedby={error === undefined ? undefined : `${name}-error`}
      />
    </div>
  );
}
