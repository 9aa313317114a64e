"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/form/error-summary.tsx";
import type { ChoiceField, Field } from "#components/form/field.ts";
import { FieldView } from "#components/form/field-view.tsx";
import type { FormTexts } from "#components/form/form.tsx";
import { single } from "#components/form/single.ts";
import { refuseAction } from "./actions.ts";

interface Props {
  readonly applicationId: string;
  readonly ground: ChoiceField;
  readonly text: Field;
  readonly texts: FormTexts;
  readonly heading: string;
  readonly lead: string;
  readonly preview: {
    readonly title: string;
    readonly heading: string;
    readonly lead: string;
    readonly warning: string;
    readonly send: string;
    readonly change: string;
    /** The grounds as the applicant reads them. */
    readonly grounds: Readonly<Record<string, string>>;
    readonly language: string;
  };
}

/** Ground and text; then both as the applicant will read them, with buttons to send or to change. */
export function RefusalForm({ applicationId, ground, text, texts, heading, lead, preview }: Props) {
  const [state, post] = useActionState(refuseAction, { values: {}, errors: [], step: "write" });
  const fields = [ground, text];
  const failed = state.errors.length > 0;
  const typed = { ground: single(state.values, "ground"), text: single(state.values, "text") };
  const writing = state.step === "write";
  const title = writing ? texts.title : preview.title;
  return (
    <form action={post} noValidate>
      <title>{failed ? `${texts.errorPrefix} ${title}` : title}</title>
      {failed && <ErrorSummary title={texts.errorSummary} errors={state.errors} fields={fields} />}
      <h1 className="govuk-heading-l">{writing ? heading : preview.heading}</h1>
      <p className="govuk-body">{writing ? lead : preview.lead}</p>
      <input type="hidden" name="applicationId" value={applicationId} />
      {writing ? (
        <>
          {fields.map((field) => (
            <FieldView
              key={field.name}
              field={field}
              values={state.values}
              error={state.errors.find((error) => error.field === field.name)?.message}
              errorPrefix={texts.errorPrefix}
              heading={false}
            />
          ))}
          <button type="submit" name="step" value="preview" className="govuk-button">
            {texts.submit}
          </button>
        </>
      ) : (
        <>
          <input type="hidden" name="ground" value={typed.ground} />
          <input type="hidden" name="text" value={typed.text} />
          <div className="govuk-inset-text" lang={preview.language}>
            <p className="govuk-body">
              <strong>{preview.grounds[typed.ground]}</strong>
            </p>
            <p className="govuk-body portal-lines">{typed.text}</p>
          </div>
          <p className="govuk-body">
            <strong>{preview.warning}</strong>
          </p>
          <div className="portal-actions">
            <button type="submit" name="step" value="send" className="govuk-button govuk-button--warning">
              {preview.send}
            </button>
            <button type="submit" name="step" value="change" className="govuk-button govuk-button--secondary">
              {preview.change}
            </button>
          </div>
        </>
      )}
    </form>
  );
}
