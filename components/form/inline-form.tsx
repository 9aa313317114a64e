"use client";

import type { FormState } from "#lib/platform/forms/form-state.ts";
import { FieldView } from "./field-view.tsx";
import { HiddenInputs } from "./hidden-inputs.tsx";
import { useFormAction } from "./use-form-action.ts";

interface Props {
  readonly action: (state: FormState, data: FormData) => Promise<FormState>;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly submit: string;
  readonly errorPrefix: string;
  readonly hidden: Readonly<Record<string, string>>;
}

/**
 * A form with one text field inside a larger page. Its error is shown next to the field and announced to screen
 * readers.
 */
export function InlineForm({ action, name, label, hint, submit, errorPrefix, hidden }: Props) {
  const [state, post] = useFormAction(action, { values: {}, errors: [] });
  const [error] = state.errors;
  return (
    <form action={post} noValidate>
      <HiddenInputs hidden={hidden} values={state.values} />
      <div role={error ? "alert" : undefined}>
        <FieldView
          field={{ kind: "textarea", name, label, rows: 3, ...(hint === undefined ? {} : { hint }) }}
          values={state.values}
          error={error?.message}
          errorPrefix={errorPrefix}
          heading={false}
        />
      </div>
      <button type="submit" className="govuk-button govuk-button--secondary">
        {submit}
      </button>
    </form>
  );
}
