"use client";

import { ErrorSummary } from "#components/form/error-summary.tsx";
import { FieldView } from "#components/form/field-view.tsx";
import type { FormTexts } from "#components/form/form-body.tsx";
import { useFormAction } from "#components/form/use-form-action.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import type { FormValues } from "#lib/platform/forms/form-state.ts";
import type { LetterState } from "./letter-state.ts";

export interface LetterFormProps {
  readonly action: (state: LetterState, data: FormData) => Promise<LetterState>;
  readonly applicationId: string;
  readonly fields: readonly Field[];
  readonly values?: FormValues;
  readonly texts: FormTexts;
  readonly heading: string;
  readonly lead: string;
  readonly preview: {
    readonly title: string;
    readonly heading: string;
    readonly lead: string;
    readonly warnings: readonly string[];
    readonly send: string;
    readonly change: string;
    /** The applicant's language. */
    readonly language: string;
  };
}

/** The officer's text; then the letter as the applicant will read it, with buttons to send or to change it. */
export function LetterForm(props: LetterFormProps) {
  const { action, applicationId, fields, values = {}, texts, heading, lead, preview } = props;
  const [state, post] = useFormAction(action, { values, errors: [] });
  const failed = state.errors.length > 0;
  const { letter } = state;
  const title = letter ? preview.title : texts.title;
  return (
    <form action={post} noValidate>
      <title>{failed ? `${texts.errorPrefix} ${title}` : title}</title>
      {failed && <ErrorSummary title={texts.errorSummary} errors={state.errors} fields={fields} />}
      <h1 className="govuk-heading-l">{letter ? preview.heading : heading}</h1>
      <p className="govuk-body">{letter ? preview.lead : lead}</p>
      <input type="hidden" name="applicationId" value={applicationId} />
      {letter ? (
        <>
          <Carried fields={fields} values={state.values} />
          <div className="govuk-inset-text portal-letter" lang={preview.language}>
            <p className="govuk-body">
              <strong>{letter.heading}</strong>
            </p>
            {letter.paragraphs.map((paragraph) => (
              <p className="govuk-body" key={paragraph}>
                {paragraph}
              </p>
            ))}
            {letter.facts?.map(({ label, value }) => (
              <p className="govuk-body" key={label}>
                {label}: <strong>{value}</strong>
              </p>
            ))}
          </div>
          {preview.warnings.map((warning) => (
            <p className="govuk-body" key={warning}>
              <strong>{warning}</strong>
            </p>
          ))}
          <div className="portal-actions">
            <button type="submit" name="step" value="send" className="govuk-button govuk-button--warning">
              {preview.send}
            </button>
            <button type="submit" name="step" value="change" className="govuk-button govuk-button--secondary">
              {preview.change}
            </button>
          </div>
        </>
      ) : (
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
      )}
    </form>
  );
}

/** The typed values as hidden fields of the preview. */
function Carried({ fields, values }: { readonly fields: readonly Field[]; readonly values: FormValues }) {
  return fields.flatMap(({ name }) =>
    [values[name] ?? []]
      .flat()
      .map((value) => <input key={`${name}:${value}`} type="hidden" name={name} value={value} />),
  );
}
