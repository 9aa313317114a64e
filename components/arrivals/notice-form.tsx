"use client";

import { type ReactNode, useState } from "react";
import { ErrorSummary } from "#components/form/error-summary.tsx";
import { FieldView } from "#components/form/field-view.tsx";
import type { FormTexts } from "#components/form/form-body.tsx";
import { HiddenInputs } from "#components/form/hidden-inputs.tsx";
import { single } from "#components/form/single.ts";
import { useFormAction } from "#components/form/use-form-action.ts";
import type { Filling } from "#lib/arrivals/fillings.ts";
import type { NoticeState } from "#lib/arrivals/notice-post.ts";
import type { Field, Section } from "#lib/platform/forms/field.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";

interface Texts extends FormTexts {
  readonly fillSubmit: string;
  readonly filled: string;
  readonly deadlineUpdate: string;
  readonly childrenTitle: string;
  readonly childrenHint: string;
  readonly childMore: string;
}

interface Props {
  readonly action: (state: NoticeState, data: FormData) => Promise<NoticeState>;
  readonly initial: NoticeState;
  readonly sections: readonly Section[];
  /** Sections that follow the notice and its children. */
  readonly more: readonly Section[];
  /** Empty for an amendment. */
  readonly fillings: readonly Filling[];
  /** The fields of each child, up to the largest number of children. */
  readonly childRows: readonly (readonly Field[])[];
  /** The text about the deadline for each recent arrival date, shown while the date is typed. */
  readonly deadlines: Readonly<Record<string, string>>;
  readonly hidden: Readonly<Record<string, string>>;
  readonly texts: Texts;
  readonly heading: ReactNode;
}

/** The form of a notice. Every button posts the whole form; the name of the pressed button selects the action. */
export function NoticeForm(props: Props) {
  const { texts, sections, more, fillings, hidden, deadlines } = props;
  const [state, post] = useFormAction(props.action, props.initial);
  const [typedDeadline, setTypedDeadline] = useState<string | undefined>();
  const { errors, values } = state;
  const failed = errors.length > 0;
  const shownChildren = props.childRows.slice(0, Number(single(values, "children")) || 0);
  const all = [
    ...fillings.flatMap(({ fields }) => fields),
    ...sections.flatMap(({ fields }) => fields),
    ...shownChildren.flat(),
    ...more.flatMap(({ fields }) => fields),
  ];
  const view = (field: Field) => (
    <FieldView
      key={field.name}
      field={field}
      values={values}
      error={errors.find((error) => error.field === field.name)?.message}
      errorPrefix={texts.errorPrefix}
      heading={false}
    />
  );
  const showDeadline = (form: HTMLFormElement) => {
    setTypedDeadline(deadlines[formReader(new FormData(form)).dateText("arrivalOn")]);
  };
  return (
    <form action={post} noValidate onInput={(event) => showDeadline(event.currentTarget)}>
      <title>{failed ? `${texts.errorPrefix} ${texts.title}` : texts.title}</title>
      {failed && <ErrorSummary title={texts.errorSummary} errors={errors} fields={all} />}
      {props.heading}
      {/* The Enter key presses the first button of a form, so the first one must be the one that sends. */}
      <button
        type="submit"
        name="intent"
        value="send"
        className="govuk-visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
      >
        {texts.submit}
      </button>
      <HiddenInputs hidden={hidden} values={values} />
      <input type="hidden" name="children" value={shownChildren.length} key={shownChildren.length} />
      {state.filled && (
        <p className="govuk-inset-text" role="status">
          {texts.filled}
        </p>
      )}
      {fillings.length > 0 && (
        <div className="portal-columns">
          {fillings.map(({ title, intent, fields }) => (
            <Filler
              key={intent}
              title={title}
              intent={intent}
              submit={texts.fillSubmit}
              open={fields.some(({ name }) => errors.some(({ field }) => field === name))}
            >
              {fields.map(view)}
            </Filler>
          ))}
        </div>
      )}
      <div className="portal-columns">
        {sections.map(({ title, fields }) => (
          <section key={title}>
            <h2 className="govuk-heading-m">{title}</h2>
            {fields.map((field) => (
              <div key={field.name}>
                {view(field)}
                {field.name === "arrivalOn" && (
                  <div className="govuk-inset-text" aria-live="polite">
                    <p className="govuk-body govuk-!-margin-bottom-2">{typedDeadline ?? state.deadline}</p>
                    <button
                      type="submit"
                      name="intent"
                      value="deadline"
                      className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
                    >
                      {texts.deadlineUpdate}
                    </button>
                  </div>
                )}
              </div>
            ))}
          </section>
        ))}
        <section>
          <h2 className="govuk-heading-m">{texts.childrenTitle}</h2>
          <p className="govuk-hint">{texts.childrenHint}</p>
          {shownChildren.flat().map(view)}
          {shownChildren.length < props.childRows.length && (
            <button
              type="submit"
              name="intent"
              value="child"
              className="govuk-button govuk-button--secondary"
            >
              {texts.childMore}
            </button>
          )}
        </section>
        {more.map(({ title, fields }) => (
          <section key={title}>
            <h2 className="govuk-heading-m">{title}</h2>
            {fields.map(view)}
          </section>
        ))}
      </div>
      <button type="submit" name="intent" value="send" className="govuk-button">
        {texts.submit}
      </button>
    </form>
  );
}

interface FillerProps {
  readonly title: string;
  readonly intent: string;
  readonly submit: string;
  readonly open: boolean;
  readonly children: ReactNode;
}

/** One way to fill in the form, collapsed until it is opened. */
function Filler({ title, intent, submit, open, children }: FillerProps) {
  return (
    <details className="govuk-details" open={open || undefined}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{title}</span>
      </summary>
      <div className="govuk-details__text">
        {children}
        <button type="submit" name="intent" value={intent} className="govuk-button govuk-button--secondary">
          {submit}
        </button>
      </div>
    </details>
  );
}
