import { Fragment, type ReactNode } from "react";
import { Table } from "#components/ui/table.tsx";
import { Tag, type TagColour } from "#components/ui/tag.tsx";
import type { CaseCheck, CheckLink } from "#lib/applications/review/case-check.ts";
import type { Policy } from "#lib/domain/policy.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { checkText } from "../../check-text.ts";

const colours = { passed: "green", look: "yellow", failed: "red" } as const satisfies Record<
  CaseCheck["outcome"],
  TagColour
>;

interface Props {
  readonly locale: Locale;
  readonly policy: Policy;
  readonly checks: readonly CaseCheck[];
  /** Whether the reader may open entries of the watch list. */
  readonly listsWatch: boolean;
}

/** The automatic checks: rule, result and reason of each. */
export function ChecksTable({ locale, policy, checks, listsWatch }: Props) {
  const t = translator(locale, "staff");
  const own = translator(locale, "checks");
  return (
    <Table
      caption={t("case.checks")}
      head={(["outcome", "why"] as const).map((column) => t(`case.check-head.${column}`))}
      rows={checks.map((check) => ({
        id: check.id,
        cells: [
          // In one column, so that the reason has enough space on a phone.
          <div key="outcome" className="portal-check">
            <Tag colour={colours[check.outcome]}>{t(`case.outcome.${check.outcome}`)}</Tag>{" "}
            <span className="govuk-hint portal-check__rule">{check.rule ?? own("own")}</span>
          </div>,
          <Why
            key="why"
            text={checkText(locale, policy, check)}
            links={(check.links ?? []).filter(({ kind }) => kind === "case" || listsWatch)}
            entry={own("watch-entry")}
          />,
        ],
      }))}
    />
  );
}

interface WhyProps {
  readonly text: string;
  readonly links: readonly CheckLink[];
  /** Text of the link to an entry of the watch list. */
  readonly entry: string;
}

/** The reason, with links to its sources. */
function Why({ text, links, entry }: WhyProps): ReactNode {
  const path = { case: "applications", "watch-entry": "watch-list" } as const;
  return (
    <div className="portal-check__why">
      {text}
      {links.map(({ kind, id, text: name }) => (
        <Fragment key={id}>
          {" "}
          <a className="govuk-link" href={`/staff/${path[kind]}/${id}`}>
            {name || entry}
          </a>
        </Fragment>
      ))}
    </div>
  );
}
