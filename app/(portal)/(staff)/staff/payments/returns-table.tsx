import { Table } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { PaymentMatters } from "#lib/payments/find-issues.ts";
import { formatInstant, formatMoney } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { ApplicationLinks } from "./application-links.tsx";

interface Props {
  readonly locale: Locale;
  readonly returns: PaymentMatters["returns"];
}

const colours = { waiting: "yellow", confirmed: "green", failed: "red" } as const;

/** Money that came twice or too late and goes back. */
export function ReturnsTable({ locale, returns }: Props) {
  const t = translator(locale, "fees");
  return (
    <Table
      caption={t("staff.returns")}
      captionHidden
      head={["requested", "applications", "amount", "reason", "state", "payment"].map((column) =>
        t(`staff.${column}`),
      )}
      rows={returns.map((row) => {
        const state = row.confirmedAt ? "confirmed" : row.failedAt ? "failed" : "waiting";
        return {
          id: row.id,
          cells: [
            formatInstant(locale, row.requestedAt),
            <ApplicationLinks key="applications" locale={locale} applications={row.applications} />,
            { content: formatMoney(locale, row), numeric: true },
            t(`staff.reasons.${row.reason}`),
            <Tag key="state" colour={colours[state]}>
              {t(`staff.return-states.${state}`)}
            </Tag>,
            <span className="portal-mono" key="payment">
              {row.paymentId}
            </span>,
          ],
        };
      })}
    />
  );
}
