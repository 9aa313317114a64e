import type { ChoiceField } from "#lib/platform/forms/field.ts";
import type { ControlProps } from "./control-props.ts";

/** Radio buttons or checkboxes. */
export function Choices({ field, values }: ControlProps<ChoiceField>) {
  const block = `govuk-${field.kind}`;
  const typed = values[field.name];
  const isChosen = (value: string) =>
    typeof typed === "string" ? typed === value : (typed?.includes(value) ?? false);
  return (
    <div className={`${block}${field.inline ? ` ${block}--inline` : ""}`}>
      {field.options.map((option, index) => {
        const id = `${field.name}-${index}`;
        return (
          <div className={`${block}__item`} key={`${option.value}:${isChosen(option.value)}`}>
            <input
              id={id}
              name={field.name}
              type={field.kind === "radios" ? "radio" : "checkbox"}
              value={option.value}
              defaultChecked={isChosen(option.value)}
              className={`${block}__input`}
              aria-describedby={option.hint && `${id}-hint`}
            />
            <label className={`govuk-label ${block}__label`} htmlFor={id}>
              {option.label}
            </label>
            {option.hint && (
              <div id={`${id}-hint`} className={`govuk-hint ${block}__hint`}>
                {option.hint}
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}
