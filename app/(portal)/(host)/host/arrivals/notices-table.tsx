import { noticeColours } from "#components/arrivals/notice-colours.ts";
import { ListTable } from "#components/list/list-table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { guestName } from "#lib/arrivals/describe-notice.ts";
import type { ListedNotice } from "#lib/arrivals/list-notices.ts";
import { addressText } from "#lib/platform/i18n/address-text.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly locale: Locale;
  readonly caption: string;
  readonly rows: readonly ListedNotice[];
  readonly empty: string;
}

/** A table of notices, one row for each guest. */
export function NoticesTable({ locale, ...list }: Props) {
  const t = translator(locale, "arrivals");
  return (
    <ListTable
      {...list}
      columns={[
        {
          head: t("column.guest"),
          cell: ({ id, notice }) => (
            <a className="govuk-link" href={`/host/arrivals/${id}`}>
              {guestName(notice)}
            </a>
          ),
        },
        {
          head: t("column.passport"),
          cell: ({ notice }) => `${notice.passportNumber} (${notice.nationality})`,
        },
        { head: t("column.arrival"), cell: ({ notice }) => formatDate(locale, notice.arrivalOn) },
        { head: t("column.deadline"), cell: (listed) => <Deadline locale={locale} listed={listed} /> },
        {
          head: t("column.until"),
          cell: ({ notice, departedOn }) => {
            const until = departedOn ?? notice.stayUntil;
            return until ? formatDate(locale, until) : "";
          },
        },
        {
          head: t("column.place"),
          cell: ({ notice, property }) => property ?? addressText(locale, notice.address),
        },
        { head: t("column.status"), cell: (listed) => <Status locale={locale} listed={listed} /> },
      ]}
    />
  );
}

interface CellProps {
  readonly locale: Locale;
  readonly listed: ListedNotice;
}

function Deadline({ locale, listed }: CellProps) {
  const t = translator(locale, "arrivals");
  const date = formatDate(locale, listed.deadline);
  if (listed.overdue || listed.workingDaysLeft === undefined) return date;
  return (
    <>
      {date}
      <br />
      <span className="govuk-hint govuk-!-margin-bottom-0">
        {t("days-left", { days: listed.workingDaysLeft })}
      </span>
    </>
  );
}

function Status({ locale, listed: { status, overdue, late } }: CellProps) {
  const t = translator(locale, "arrivals");
  if (overdue) return <Tag colour="red">{t("overdue")}</Tag>;
  return (
    <span className="portal-tags">
      <Tag colour={noticeColours[status]}>{translator(locale, "rules")(`status.notice.${status}`)}</Tag>
      {late && <Tag colour="orange">{t("late")}</Tag>}
    </span>
  );
}
