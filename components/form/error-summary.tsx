import { useEffect, useRef } from "react";
import type { Field } from "#lib/platform/forms/field.ts";
import type { FieldError } from "#lib/platform/forms/form-state.ts";
import { fieldId } from "./field-id.ts";

interface Props {
  readonly title: string;
  readonly errors: readonly FieldError[];
  readonly fields: readonly Field[];
}

/** Lists every problem in the order of the fields, with a link to each, and takes the focus when it appears. */
export function ErrorSummary({ title, errors, fields }: Props) {
  const place = ({ field }: FieldError): number => fields.findIndex(({ name }) => name === field);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  return (
    <div ref={box} className="govuk-error-summary" tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <ul className="govuk-list govuk-error-summary__list">
          {errors
            .toSorted((a, b) => place(a) - place(b))
            .map((error) => {
              const field = fields.find((candidate) => candidate.name === error.field);
              return (
                <li key={`${error.field}:${error.message}`}>
                  {field ? <a href={`#${fieldId(field)}`}>{error.message}</a> : <span>{error.message}</span>}
                </li>
              );
            })}
        </ul>
      </div>
    </div>
  );
}
