import { Table } from "#components/ui/table.tsx";
import { type FeeDay, totalsOf } from "#lib/payments/fee-report.ts";
import { formatMoney } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { periodName } from "./period-name.ts";

interface Props {
  readonly locale: Locale;
  readonly report: readonly FeeDay[];
  /** True if each row is a month. */
  readonly byMonth: boolean;
}

/** A row for each day (or month) and currency, with the sums below. */
export function FeesTable({ locale, report, byMonth }: Props) {
  const t = translator(locale, "fees");
  const numbers = (row: Omit<FeeDay, "day">) => [
    { content: row.payments, numeric: true },
    { content: row.applications, numeric: true },
    ...(["fees", "disputed", "returned"] as const).map((column) => ({
      content: formatMoney(locale, { amount: row[column], currency: row.currency }),
      numeric: true,
    })),
  ];
  const columns = [
    byMonth ? "month" : "day",
    "currency",
    "payments",
    "applications",
    "fees",
    "disputed",
    "returned",
  ] as const;
  return (
    <Table
      caption={t(byMonth ? "report.caption-months" : "report.caption")}
      head={columns.map((column) => t(`report.${column}`))}
      rows={[
        ...report.map((row) => ({
          id: `${row.day} ${row.currency}`,
          cells: [periodName(locale, row.day, byMonth), row.currency, ...numbers(row)],
        })),
        ...totalsOf(report).map((row) => ({
          id: row.currency,
          cells: [<strong key="totals">{t("report.totals")}</strong>, row.currency, ...numbers(row)],
        })),
      ]}
    />
  );
}
