import type { ReactNode } from "react";

/** A passage that stands out from the text around it. */
export function InsetText({ children }: { readonly children: ReactNode }) {
  return <div className="govuk-inset-text">{children}</div>;
}
