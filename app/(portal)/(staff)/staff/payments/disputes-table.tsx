import { Table } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { PaymentMatters } from "#lib/payments/find-issues.ts";
import { formatInstant, formatMoney } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { ApplicationLinks } from "./application-links.tsx";

interface Props {
  readonly locale: Locale;
  readonly disputes: PaymentMatters["disputes"];
}

const colours = { OPEN: "yellow", WON: "green", LOST: "red" } as const;

/** Payments about which payers complain to their banks. */
export function DisputesTable({ locale, disputes }: Props) {
  const t = translator(locale, "fees");
  return (
    <Table
      caption={t("staff.disputes")}
      captionHidden
      head={["opened", "applications", "amount", "state", "payment"].map((column) => t(`staff.${column}`))}
      rows={disputes.map((row) => ({
        id: row.id,
        cells: [
          formatInstant(locale, row.openedAt),
          <ApplicationLinks key="applications" locale={locale} applications={row.applications} />,
          { content: formatMoney(locale, row), numeric: true },
          <Tag key="state" colour={colours[row.status]}>
            {t(`staff.dispute-states.${row.status}`)}
          </Tag>,
          <span className="portal-mono" key="payment">
            {row.id}
          </span>,
        ],
      }))}
    />
  );
}
