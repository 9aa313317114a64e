"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { FormBody, type FormTexts } from "#components/form/form-body.tsx";
import { useFormAction } from "#components/form/use-form-action.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import type { FormState, FormValues } from "#lib/platform/forms/form-state.ts";

/** The form, or the secret, which is only in the response to the post. */
interface SecretState extends FormState {
  readonly secret?: string;
}

interface Props {
  readonly action: (state: SecretState, data: FormData) => Promise<SecretState>;
  readonly fields: readonly Field[];
  readonly values: FormValues;
  readonly texts: FormTexts;
  readonly propertyId: string;
  readonly shown: {
    readonly pageTitle: string;
    readonly title: string;
    readonly text: string;
    readonly label: string;
    readonly back: string;
  };
  readonly children: ReactNode;
}

/** Shows a form, then the secret in its place, which exists only in this one response. */
export function SecretForm({ action, fields, values, texts, propertyId, shown, children }: Props) {
  const [state, post] = useFormAction(action, { values, errors: [] });
  const { secret, errors } = state;
  const box = useRef<HTMLDivElement>(null);
  // The form with the focus is gone, so screen readers continue with the secret.
  useEffect(() => {
    if (secret) box.current?.focus();
  }, [secret]);
  if (secret) {
    return (
      <div ref={box} tabIndex={-1}>
        <title>{shown.pageTitle}</title>
        <h1 className="govuk-heading-l">{shown.title}</h1>
        <p className="govuk-body">{shown.text}</p>
        <div className="govuk-inset-text">
          <strong>{shown.label}</strong>
          <br />
          <code className="portal-secret" id="secret">
            {secret}
          </code>
        </div>
        <a className="govuk-button" href={`/host/api/${propertyId}`}>
          {shown.back}
        </a>
      </div>
    );
  }
  return (
    <form action={post} noValidate>
      <FormBody fields={fields} values={state.values} errors={errors} texts={texts} hidden={{ propertyId }}>
        {children}
      </FormBody>
    </form>
  );
}
