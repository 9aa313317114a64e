import { ListTable } from "#components/list/list-table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { PaymentMatters } from "#lib/payments/find-issues.ts";
import { formatInstant, formatMoney } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOf, translator } from "#lib/platform/i18n/translator.ts";
import { ApplicationLinks } from "./application-links.tsx";

interface Props {
  readonly locale: Locale;
  readonly rows: PaymentMatters["returns"];
}

const colours = { waiting: "yellow", confirmed: "green", failed: "red" } as const;

/** Money that arrived twice or too late and is returned. */
export function ReturnsTable({ locale, rows }: Props) {
  const t = translator(locale, "fees");
  return (
    <ListTable
      caption={t("staff.returns")}
      rows={rows}
      empty={t("staff.no-returns")}
      columns={[
        { head: t("staff.requested"), cell: ({ requestedAt }) => formatInstant(locale, requestedAt) },
        {
          head: t("staff.applications"),
          cell: ({ applications }) => <ApplicationLinks locale={locale} applications={applications} />,
        },
        { head: t("staff.amount"), cell: (row) => ({ content: formatMoney(locale, row), numeric: true }) },
        { head: t("staff.reason"), cell: ({ reason }) => textOf(t, `staff.reasons.${reason}`) },
        {
          head: t("staff.state"),
          cell: ({ confirmedAt, failedAt }) => {
            const state = confirmedAt ? "confirmed" : failedAt ? "failed" : "waiting";
            return <Tag colour={colours[state]}>{t(`staff.return-states.${state}`)}</Tag>;
          },
        },
        {
          head: t("staff.payment"),
          cell: ({ paymentId }) => <span className="portal-mono">{paymentId}</span>,
        },
      ]}
    />
  );
}
