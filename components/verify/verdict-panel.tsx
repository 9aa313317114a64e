import { useEffect, useRef } from "react";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Table } from "#components/ui/table.tsx";
import type { VerdictLabels } from "#lib/visas/verify/verdict-labels.ts";
import type { VerdictView } from "#lib/visas/verify/verdict-view.ts";

interface Props {
  readonly view: VerdictView;
  readonly labels: VerdictLabels;
  /** Level of the verdict's heading: the page's own, or one below it. */
  readonly heading: "h1" | "h2";
}

const signs = { good: "✓", doubtful: "?", bad: "✗" } as const;

/** The outcome of a check: whether the document is valid, then why, then what the seal says. Takes the focus. */
export function VerdictPanel({ view, labels, heading: Heading }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (view) box.current?.focus();
  }, [view]);

  return (
    <div ref={box} tabIndex={-1}>
      <div className={`portal-verdict portal-verdict--${view.tone}`} role="status">
        <Heading className="portal-verdict__title">
          <span aria-hidden="true">{signs[view.tone]} </span>
          {view.title}
        </Heading>
        <p className="portal-verdict__status">
          {labels.status}: <code>{view.status}</code>. {labels.trust}: {view.trust}
        </p>
      </div>
      <p className="govuk-body">{view.text}</p>
      {view.differences.length > 0 && (
        <Table
          caption={labels.differences}
          head={[labels.field, labels.sealed, labels.found]}
          rows={view.differences.map(({ field, sealed, found, where }) => ({
            id: `${where} ${field}`,
            cells: [
              field,
              <code key="sealed">{sealed}</code>,
              <span key="found">
                {where}: <code>{found}</code>
              </span>,
            ],
          }))}
        />
      )}
      {view.notes.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{labels.notes}</h2>
          <ul className="govuk-list govuk-list--bullet">
            {[...new Set(view.notes)].map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      {view.facts.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{labels.facts}</h2>
          <SummaryList rows={view.facts} />
          <p className="govuk-hint">{labels["facts-note"]}</p>
        </>
      )}
    </div>
  );
}
