"use client";

import type { ReactNode } from "react";
import { BackLink } from "#components/ui/back-link.tsx";
import { Form, type FormProps } from "./form.tsx";

interface Props extends FormProps {
  readonly back: { readonly href: string; readonly text: string };
  /** A warning when the answers so far rule something out. */
  readonly banner?: ReactNode;
  /** Absent when the label of the only field is the heading. */
  readonly heading?: { readonly caption: string; readonly title: string; readonly intro?: string };
  /** A note below the button. */
  readonly afterword: string;
}

/**
 * One topic of a questionnaire: back link, heading, known facts (children) and fields. A client component with plain
 * text properties for the reason given in frame.tsx: these are the pages that are opened most.
 */
export function QuestionPage({ back, banner, heading, afterword, children, ...form }: Props) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink {...back} />
        {banner}
        <Form {...form} labelIsHeading={heading === undefined}>
          {heading && (
            <>
              <span className="govuk-caption-l">{heading.caption}</span>
              <h1 className="govuk-heading-l">{heading.title}</h1>
              {heading.intro && <p className="govuk-body">{heading.intro}</p>}
            </>
          )}
          {children}
        </Form>
        <p className="govuk-hint">{afterword}</p>
      </div>
    </div>
  );
}
