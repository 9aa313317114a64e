"use client";

import { type FormEvent, useState } from "react";
import type { FieldError, FormState, FormValues } from "#lib/platform/forms/form-state.ts";
import { FormBody, type FormBodyProps } from "./form-body.tsx";
import { tooBigFiles } from "./too-big.ts";
import { useFormAction } from "./use-form-action.ts";

export interface FormProps extends Omit<FormBodyProps, "values" | "errors"> {
  readonly action: (state: FormState, data: FormData) => Promise<FormState>;
  readonly values?: FormValues;
}

/** A form that works without JavaScript: it posts to `action` and shows the errors and the typed values. */
export function Form({ action, values = {}, ...body }: FormProps) {
  const [state, post] = useFormAction(action, { values, errors: [] });
  const [unsent, setUnsent] = useState<readonly FieldError[]>([]);
  const errors = unsent.length > 0 ? unsent : state.errors;
  const checkFiles = (event: FormEvent<HTMLFormElement>) => {
    const tooBig = tooBigFiles(body.fields, new FormData(event.currentTarget));
    if (tooBig.length > 0) event.preventDefault();
    setUnsent(tooBig);
  };
  return (
    <form action={post} onSubmit={checkFiles} noValidate>
      <FormBody {...body} values={state.values} errors={errors} />
    </form>
  );
}
