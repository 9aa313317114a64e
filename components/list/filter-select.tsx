interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  /** Values and texts in their order. */
  readonly options: readonly (readonly [value: string, text: string])[];
  /** The text of choosing none of them; absent where one is always chosen. */
  readonly any?: string;
}

/** One choice of a list's filter. It is in a plain form that asks by address, so it has neither hint nor error. */
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
