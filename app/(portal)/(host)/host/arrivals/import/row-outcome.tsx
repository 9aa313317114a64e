import { Tag } from "#components/ui/tag.tsx";
import type { CheckedLine } from "#lib/arrivals/check-table.ts";
import { fieldProblemText, ruleProblemText } from "#lib/arrivals/problem-text.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** The faults and warnings of a row, shown next to it. */
export function RowOutcome({ locale, line }: { readonly locale: Locale; readonly line: CheckedLine }) {
  const t = translator(locale, "arrivals");
  const rules = translator(locale, "rules");
  const problems = [
    ...line.unreadable.map((problem) => fieldProblemText(locale, problem)),
    ...line.broken.map((problem) => ruleProblemText(locale, problem)),
  ];
  const warnings = line.warnings.map(({ reason }) => rules(`problem.${reason}`));
  if (problems.length > 0) {
    return (
      <ul className="govuk-list govuk-!-margin-bottom-0 portal-row-outcome portal-row-problems">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    );
  }
  return (
    <div className="portal-row-outcome">
      <Tag colour={line.known ? "grey" : "green"}>
        {t(line.known ? "import.row-known" : "import.row-ready")}
      </Tag>
      {warnings.length > 0 && (
        <ul className="govuk-list govuk-!-margin-bottom-0">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
