"use client";

import type { ReactNode } from "react";
import { BackLink } from "#components/ui/back-link.tsx";
import { Form, type FormProps } from "./form.tsx";

interface Props extends FormProps {
  readonly back: { readonly href: string; readonly text: string };
  /** What the answers so far make impossible. */
  readonly banner?: ReactNode;
  /** Absent where the only field's label is the heading. */
  readonly heading?: { readonly caption: string; readonly title: string; readonly intro?: string };
  /** A last word below the button. */
  readonly afterword: string;
}

/**
 * One topic of a questionnaire: the way back, a heading, what is known already (children), the fields. A client
 * component of plain texts for the reason that Frame gives: these are the pages that people open most.
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
