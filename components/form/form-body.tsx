import type { ReactNode } from "react";
import type { Field } from "#lib/platform/forms/field.ts";
import type { FieldError, FormValues } from "#lib/platform/forms/form-state.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { FieldView } from "./field-view.tsx";
import { HiddenInputs } from "./hidden-inputs.tsx";
import { SubmitButton } from "./submit-button.tsx";

export interface FormTexts {
  /** The page's title without prefix. The form renders `<title>` so that it can put "Error: " first. */
  readonly title: string;
  readonly errorPrefix: string;
  readonly errorSummary: string;
  readonly submit: string;
  readonly sending: string;
}

export interface FormBodyProps {
  readonly fields: readonly Field[];
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  readonly texts: FormTexts;
  /** Hidden fields; untrusted like everything in a post. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** The only field's label is the page's h1. */
  readonly labelIsHeading?: boolean;
  /** Heading and guidance between the error summary and the fields. */
  readonly children?: ReactNode;
  /** Below the fields, above the button. */
  readonly footer?: ReactNode;
}

/** The parts that every form has: title, error summary, fields and button. */
export function FormBody({
  fields,
  values,
  errors,
  texts,
  hidden = {},
  labelIsHeading,
  children,
  footer,
}: FormBodyProps) {
  const failed = errors.length > 0;
  return (
    <>
      <title>{failed ? `${texts.errorPrefix} ${texts.title}` : texts.title}</title>
      {failed && <ErrorSummary title={texts.errorSummary} errors={errors} fields={fields} />}
      {children}
      <HiddenInputs hidden={hidden} values={values} />
      {fields.map((field) => (
        <FieldView
          key={field.name}
          field={field}
          values={values}
          error={errors.find((error) => error.field === field.name)?.message}
          errorPrefix={texts.errorPrefix}
          heading={labelIsHeading === true && fields.length === 1}
        />
      ))}
      {footer}
      <SubmitButton text={texts.submit} sending={texts.sending} />
    </>
  );
}
