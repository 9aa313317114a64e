"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { FormBody, type FormTexts } from "#components/form/form-body.tsx";
import { useFormAction } from "#components/form/use-form-action.ts";
import { VerdictPanel } from "#components/verify/verdict-panel.tsx";
import type { Field } from "#lib/platform/forms/field.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FieldError } from "#lib/platform/forms/form-state.ts";
import type { VerdictLabels } from "#lib/visas/verify/verdict-labels.ts";
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

/** Asks for the file and the zones for comparison, then shows the outcome in their place. */
export function FileForm({ fields, texts, labels, another, tooBig, maxBytes, children }: Props) {
  const [state, post] = useFormAction<FileState>(checkFileAction, { values: {}, errors: [] });
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
  // A file that is far too large would not even reach the portal; without a script its server says so.
  const refuseTooBig = (event: FormEvent<HTMLFormElement>) => {
    const file = formReader(new FormData(event.currentTarget)).file("file");
    const isTooBig = file !== undefined && file.size > maxBytes;
    setRefused(isTooBig ? [{ field: "file", message: tooBig }] : []);
    if (isTooBig) event.preventDefault();
  };
  const errors = refused.length > 0 ? refused : state.errors;
  return (
    <form action={post} onSubmit={refuseTooBig} noValidate>
      <FormBody fields={fields} values={state.values} errors={errors} texts={texts}>
        {children}
      </FormBody>
    </form>
  );
}
