"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { FormBody, type FormTexts } from "#components/form/form-body.tsx";
import { useFormAction } from "#components/form/use-form-action.ts";
import { Panel } from "#components/ui/panel.tsx";
import type { Field } from "#lib/platform/forms/field.ts";
import type { FormValues } from "#lib/platform/forms/form-state.ts";
import { checkAction } from "./actions.ts";
import type { CheckState } from "./check-state.ts";

interface Props {
  readonly fields: readonly Field[];
  readonly values: FormValues;
  readonly texts: FormTexts;
  readonly another: string;
  readonly children: ReactNode;
}

/** Asks for three details of the visa, then shows the answer in their place. */
export function CheckForm({ fields, values, texts, another, children }: Props) {
  const [state, post] = useFormAction<CheckState>(checkAction, { values, errors: [] });
  const { answer, errors } = state;
  if (answer) return <Answer answer={answer} another={another} />;
  return (
    <form action={post} noValidate>
      <FormBody fields={fields} values={state.values} errors={errors} texts={texts}>
        {children}
      </FormBody>
    </form>
  );
}

function Answer({
  answer,
  another,
}: {
  readonly answer: NonNullable<CheckState["answer"]>;
  readonly another: string;
}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  // The form with the focus is gone, so screen readers continue with the answer.
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      <title>{answer.pageTitle}</title>
      {answer.kind === "valid" ? (
        <Panel title={answer.title} />
      ) : (
        <h1 className="govuk-heading-l">{answer.title}</h1>
      )}
      <p className="govuk-body">{answer.text}</p>
      <p className="govuk-body">
        <a className="govuk-link" href="/verify">
          {another}
        </a>
      </p>
    </div>
  );
}
