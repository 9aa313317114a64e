import { Table } from "#components/ui/table.tsx";
import type { PaymentMatters } from "#lib/payments/find-issues.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly locale: Locale;
  readonly caption: string;
  readonly issues: PaymentMatters["open"];
}

/** One line for each thing that did not fit. */
export function IssuesTable({ locale, caption, issues }: Props) {
  const t = translator(locale, "fees");
  return (
    <Table
      caption={caption}
      captionHidden
      head={["found", "kind", "detail", "state"].map((column) => t(`staff.${column}`))}
      rows={issues.map(({ id, kind, detail, foundAt, resolvedAt, resolvedById }) => {
        const date = formatInstant(locale, foundAt);
        return {
          id,
          cells: [
            date,
            t(`staff.kinds.${kind}`),
            <span className="portal-mono" key="detail">
              {detail}
            </span>,
            <span key="open">
              {resolvedAt && `${formatInstant(locale, resolvedAt)} `}
              {resolvedAt && !resolvedById && `${t("staff.by-portal")} `}
              <a className="govuk-link" href={`/staff/payments/issues/${id}`}>
                {t("staff.open")}
                <span className="govuk-visually-hidden"> {t("staff.open-hidden", { date })}</span>
              </a>
            </span>,
          ],
        };
      })}
    />
  );
}
