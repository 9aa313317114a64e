import { ListTable } from "#components/list/list-table.tsx";
import type { PaymentMatters } from "#lib/payments/find-issues.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOf, translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly locale: Locale;
  readonly caption: string;
  readonly rows: PaymentMatters["open"];
  readonly empty?: string;
}

/** A table of payment issues, one row each. */
export function IssuesTable({ locale, ...list }: Props) {
  const t = translator(locale, "fees");
  return (
    <ListTable
      {...list}
      columns={[
        { head: t("staff.found"), cell: ({ foundAt }) => formatInstant(locale, foundAt) },
        { head: t("staff.kind"), cell: ({ kind }) => textOf(t, `staff.kinds.${kind}`) },
        { head: t("staff.detail"), cell: ({ detail }) => <span className="portal-mono">{detail}</span> },
        {
          head: t("staff.state"),
          cell: ({ id, foundAt, resolvedAt, resolvedById }) => (
            <span>
              {resolvedAt && `${formatInstant(locale, resolvedAt)} `}
              {resolvedAt && !resolvedById && `${t("staff.by-portal")} `}
              <a className="govuk-link" href={`/staff/payments/issues/${id}`}>
                {t("staff.open")}
                <span className="govuk-visually-hidden">
                  {" "}
                  {t("staff.open-hidden", { date: formatInstant(locale, foundAt) })}
                </span>
              </a>
            </span>
          ),
        },
      ]}
    />
  );
}
