import type { ReactNode } from "react";

export interface SummaryRow {
  readonly key: string;
  readonly value: ReactNode;
  /** Link for changing the value; `hidden` completes its text for screen readers. */
  readonly change?: { readonly href: string; readonly text: string; readonly hidden: string };
}

/** Questions and their answers, or facts and their values. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  const anyChange = rows.some((row) => row.change);
  return (
    <dl className="govuk-summary-list">
      {rows.map((row) => (
        <div
          key={row.key}
          className={`govuk-summary-list__row${anyChange && !row.change ? " govuk-summary-list__row--no-actions" : ""}`}
        >
          <dt className="govuk-summary-list__key">{row.key}</dt>
          <dd className="govuk-summary-list__value">{row.value}</dd>
          {row.change && (
            <dd className="govuk-summary-list__actions">
              <a className="govuk-link" href={row.change.href}>
                {row.change.text}
                <span className="govuk-visually-hidden"> {row.change.hidden}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
