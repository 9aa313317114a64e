import { Table } from "#components/ui/table.tsx";
import { Tag, type TagColour } from "#components/ui/tag.tsx";
import type { CaseCheck } from "#lib/applications/review/case-check.ts";
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
}

/** What the portal has checked by itself: by which rule, with which result, and why. */
export function ChecksTable({ locale, policy, checks }: Props) {
  const t = translator(locale, "staff");
  return (
    <Table
      caption={t("case.checks")}
      head={["rule", "outcome", "why"].map((column) => t(`case.check-head.${column}`))}
      rows={checks.map((check) => ({
        id: check.id,
        cells: [
          check.rule,
          <Tag key="outcome" colour={colours[check.outcome]}>
            {t(`case.outcome.${check.outcome}`)}
          </Tag>,
          checkText(locale, policy, check),
        ],
      }))}
    />
  );
}
