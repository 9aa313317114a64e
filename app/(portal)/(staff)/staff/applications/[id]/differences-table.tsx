import { Table } from "#components/ui/table.tsx";
import { Tag, type TagColour } from "#components/ui/tag.tsx";
import type { Difference, Severity } from "#lib/domain/names/comparison.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

const colours = {
  "void-at-border": "red",
  "to-be-checked": "yellow",
  harmless: "grey",
} as const satisfies Record<Severity, TagColour>;

interface Props {
  readonly locale: Locale;
  readonly differences: readonly Difference[];
}

/** The fields in which two sources differ, with their severity (R2). */
export function DifferencesTable({ locale, differences }: Props) {
  const t = translator(locale, "staff");
  const rules = translator(locale, "rules");
  if (differences.length === 0) return <p className="govuk-body">{t("case.no-differences")}</p>;
  return (
    <Table
      caption={t("case.differences")}
      head={(["field", "left", "right", "weight"] as const).map((column) =>
        t(`case.difference-head.${column}`),
      )}
      rows={differences.map(({ field, between, left, right, severity }) => ({
        id: `${field}-${between.join("-")}`,
        cells: [
          rules(`personField.${field}`),
          `${rules(`source.${between[0]}`)}: ${left}`,
          `${rules(`source.${between[1]}`)}: ${right}`,
          <Tag key="weight" colour={colours[severity]}>
            {rules(`severity.${severity}`)}
          </Tag>,
        ],
      }))}
    />
  );
}
