interface Props {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
}

/** A yes-or-no filter of a list, `name=yes` in the address. */
export function FilterCheckbox({ name, label, checked }: Props) {
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small">
      <div className="govuk-checkboxes__item">
        <input
          id={name}
          name={name}
          type="checkbox"
          value="yes"
          className="govuk-checkboxes__input"
          defaultChecked={checked}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={name}>
          {label}
        </label>
      </div>
    </div>
  );
}
