import type { ReactNode } from "react";

/** A warning about something that can't be undone. `label`, such as "Important", is read before it. */
export function WarningText({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="govuk-warning-text">
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{label}</span> {children}
      </strong>
    </div>
  );
}
