import type { ReactNode } from "react";
import { Table } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { guestName } from "#lib/arrivals/describe-notice.ts";
import type { ListedNotice } from "#lib/arrivals/list-notices.ts";
import { addressText } from "#lib/platform/i18n/address-text.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { noticeColours } from "./notice-colours.ts";

interface Props {
  readonly locale: Locale;
  readonly caption: string;
  readonly notices: readonly ListedNotice[];
}

const columns = ["guest", "passport", "arrival", "deadline", "until", "place", "status"] as const;

/** One line for each guest. */
export function NoticesTable({ locale, caption, notices }: Props) {
  const t = translator(locale, "arrivals");
  return (
    <Table
      caption={caption}
      captionHidden
      head={columns.map((column) => t(`column.${column}`))}
      rows={notices.map((listed) => ({ id: listed.id, cells: cellsOf(locale, listed) }))}
    />
  );
}

function cellsOf(locale: Locale, listed: ListedNotice): ReactNode[] {
  const { id, notice, departedOn } = listed;
  const until = departedOn ?? notice.stayUntil;
  return [
    <a key="guest" className="govuk-link" href={`/host/arrivals/${id}`}>
      {guestName(notice)}
    </a>,
    `${notice.passportNumber} (${notice.nationality})`,
    formatDate(locale, notice.arrivalOn),
    <Deadline key="deadline" locale={locale} listed={listed} />,
    until ? formatDate(locale, until) : "",
    listed.property ?? addressText(locale, notice.address),
    <Status key="status" locale={locale} listed={listed} />,
  ];
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
