"use client";

import { type FormEvent, type ReactNode, useActionState, useState } from "react";
import { ErrorSummary } from "#components/form/error-summary.tsx";
import type { Field } from "#components/form/field.ts";
import { FieldView } from "#components/form/field-view.tsx";
import type { FormTexts } from "#components/form/form.tsx";
import type { FieldError } from "#components/form/form-state.ts";
import type { VerdictLabels } from "#lib/visas/verify/verdict-labels.ts";
import { VerdictPanel } from "../verdict-panel.tsx";
import { checkFileAction } from "./actions.ts";
import type { FileState } from "./file-state.ts";

interface Props {
  readonly fields: readonly Field[];
  readonly texts: FormTexts;
  readonly labels: VerdictLabels;
  readonly another: string;
  readonly tooBig: string;
  readonly maxBytes: number;
  readonly children: ReactNode;
}

/** Asks for the file and what to compare it with, and shows the outcome in their place. */
export function FileForm({ fields, texts, labels, another, tooBig, maxBytes, children }: Props) {
  const [state, post] = useActionState<FileState, FormData>(checkFileAction, { values: {}, errors: [] });
  const [refused, setRefused] = useState<readonly FieldError[]>([]);
  if (state.outcome) {
    return (
      <>
        <title>{state.outcome.pageTitle}</title>
        <VerdictPanel view={state.outcome.view} labels={labels} heading="h1" />
        <p className="govuk-body">
          <a className="govuk-link" href="/verify/file">
            {another}
          </a>
        </p>
      </>
    );
  }
  // A file far too large would not even reach the portal: without a script its server says so.
  const refuseTooBig = (event: FormEvent<HTMLFormElement>) => {
    const file = new FormData(event.currentTarget).get("file");
    const isTooBig = file instanceof File && file.size > maxBytes;
    setRefused(isTooBig ? [{ field: "file", message: tooBig }] : []);
    if (isTooBig) event.preventDefault();
  };
  const errors = refused.length > 0 ? refused : state.errors;
  return (
    <form action={post} onSubmit={refuseTooBig} noValidate>
      <title>{errors.length > 0 ? `${texts.errorPrefix} ${texts.title}` : texts.title}</title>
      {errors.length > 0 && <ErrorSummary title={texts.errorSummary} errors={errors} fields={fields} />}
      {children}
      {fields.map((field) => (
        <FieldView
          key={field.name}
          field={field}
          values={state.values}
          error={errors.find((error) => error.field === field.name)?.message}
          errorPrefix={texts.errorPrefix}
          heading={false}
        />
      ))}
      <button type="submit" className="govuk-button">
        {texts.submit}
      </button>
    </form>
  );
}
