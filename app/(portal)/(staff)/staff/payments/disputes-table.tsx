import { ListTable } from "#components/list/list-table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { PaymentMatters } from "#lib/payments/find-issues.ts";
import { formatInstant, formatMoney } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { ApplicationLinks } from "./application-links.tsx";

interface Props {
  readonly locale: Locale;
  readonly rows: PaymentMatters["disputes"];
}

const colours = { OPEN: "yellow", WON: "green", LOST: "red" } as const;

/** Payments disputed at the payers' banks. */
export function DisputesTable({ locale, rows }: Props) {
  const t = translator(locale, "fees");
  return (
    <ListTable
      caption={t("staff.disputes")}
      rows={rows}
      empty={t("staff.no-disputes")}
      columns={[
        { head: t("staff.opened"), cell: ({ openedAt }) => formatInstant(locale, openedAt) },
        {
          head: t("staff.applications"),
          cell: ({ applications }) => <ApplicationLinks locale={locale} applications={applications} />,
        },
        { head: t("staff.amount"), cell: (row) => ({ content: formatMoney(locale, row), numeric: true }) },
        {
          head: t("staff.state"),
          cell: ({ status }) => <Tag colour={colours[status]}>{t(`staff.dispute-states.${status}`)}</Tag>,
        },
        { head: t("staff.payment"), cell: ({ id }) => <span className="portal-mono">{id}</span> },
      ]}
    />
  );
}
