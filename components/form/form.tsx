"use client";

import { type FormEvent, type ReactNode, useActionState, useState } from "react";
import { ErrorSummary } from "./error-summary.tsx";
import type { Field } from "./field.ts";
import { FieldView } from "./field-view.tsx";
import type { FieldError, FormState, FormValues } from "./form-state.ts";
import { tooBigFiles } from "./too-big.ts";

export interface FormTexts {
  /** The page's title without prefix; the form owns `<title>` so that "Error: " can come first. */
  readonly title: string;
  readonly errorPrefix: string;
  readonly errorSummary: string;
  readonly submit: string;
}

export interface FormProps {
  readonly action: (state: FormState, data: FormData) => Promise<FormState>;
  readonly fields: readonly Field[];
  readonly values?: FormValues;
  readonly texts: FormTexts;
  /** Carried along unseen; user input like everything in a post. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** The only field's label is the page's h1. */
  readonly labelIsHeading?: boolean;
  /** Heading and guidance between the error summary and the fields. */
  readonly children?: ReactNode;
  /** Below the fields, above the button. */
  readonly footer?: ReactNode;
}

/** A form that works without JavaScript: posts to `action` and shows its errors and what was typed. */
export function Form({
  action,
  fields,
  values = {},
  texts,
  hidden = {},
  labelIsHeading,
  children,
  footer,
}: FormProps) {
  const [state, post] = useActionState(action, { values, errors: [] });
  const [unsent, setUnsent] = useState<readonly FieldError[]>([]);
  const errors = unsent.length > 0 ? unsent : state.errors;
  const failed = errors.length > 0;
  const checkFiles = (event: FormEvent<HTMLFormElement>) => {
    const tooBig = tooBigFiles(fields, new FormData(event.currentTarget));
    if (tooBig.length > 0) event.preventDefault();
    setUnsent(tooBig);
  };
  return (
    <form action={post} onSubmit={checkFiles} noValidate>
      <title>{failed ? `${texts.errorPrefix} ${texts.title}` : texts.title}</title>
      {failed && <ErrorSummary title={texts.errorSummary} errors={errors} fields={fields} />}
      {children}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <FieldView
          key={field.name}
          field={field}
          values={state.values}
          error={errors.find((error) => error.field === field.name)?.message}
          errorPrefix={texts.errorPrefix}
          heading={labelIsHeading === true && fields.length === 1}
        />
      ))}
      {footer}
      <button type="submit" className="govuk-button" data-module="govuk-button">
        {texts.submit}
      </button>
    </form>
  );
}
