interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  /** Values and texts in the order in which they are shown. */
  readonly options: readonly (readonly [value: string, text: string])[];
  /** Text of the option that selects none; absent when one option is always selected. */
  readonly any?: string;
}

/** A select of a list's filter. It is part of a plain GET form, so it has neither hint nor error. */
export function FilterSelect({ name, label, value = "", options, any }: Props) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={name}>
        {label}
      </label>
      <select id={name} name={name} key={value} defaultValue={value} className="govuk-select">
        {any !== undefined && <option value="">{any}</option>}
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
