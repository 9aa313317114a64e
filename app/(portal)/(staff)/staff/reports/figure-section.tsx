import { BarChart } from "#components/charts/bar-chart.tsx";
import { Table } from "#components/ui/table.tsx";
import type { Policy } from "#lib/domain/policy.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { Figure, FigureKind } from "#lib/reports/read-figures.ts";
import { figureName } from "./figure-name.ts";

interface Props {
  readonly locale: Locale;
  readonly policy: Policy;
  readonly kind: FigureKind;
  readonly figures: readonly Figure[];
}

/** The number of bars that fit a screen; the table next to them has all. */
const maxBars = 12;

/** One kind of figure as a picture and as numbers. */
export function FigureSection({ locale, policy, kind, figures }: Props) {
  const t = translator(locale, "reports");
  const total = figures.reduce((sum, { count }) => sum + count, 0);
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const named = figures.map(({ key, count }) => ({
    key,
    label: figureName(locale, policy, kind, key),
    value: count,
  }));
  return (
    <>
      <h2 className="govuk-heading-m">{t(`kind.${kind}`)}</h2>
      {total === 0 ? (
        <p className="govuk-body">{t("empty")}</p>
      ) : (
        <div className="portal-columns">
          <BarChart bars={named.slice(0, maxBars)} />
          <Table
            caption={t(`kind.${kind}`)}
            captionHidden
            head={[t("key"), t("count"), t("share")]}
            rows={named.map(({ key, label, value }) => ({
              id: key,
              cells: [
                label,
                { content: value, numeric: true },
                { content: share.format(value / total), numeric: true },
              ],
            }))}
          />
        </div>
      )}
    </>
  );
}
