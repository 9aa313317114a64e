import { ButtonLink } from "#components/ui/button-link.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { Table } from "#components/ui/table.tsx";
import { WarningText } from "#components/ui/warning-text.tsx";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import { nameIn } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { yearOf } from "#lib/policy/calendar-days.ts";
import { calendar } from "#lib/policy/current-calendar.ts";
import { missingYear } from "#lib/policy/missing-year.ts";
import { guard } from "#lib/web/guard.ts";
import { removeAction } from "./actions.ts";

interface Props {
  readonly searchParams: Promise<{ year?: string | string[]; done?: string | string[] }>;
}

const outcomes = ["added", "removed", "imported"] as const;

/** The days off and the worked weekend days of a year. */
export default async function Page({ searchParams }: Props) {
  const { locale } = await guard("calendar:edit");
  const [asked, known, missing] = await Promise.all([searchParams, calendar(), missingYear()]);
  const done = outcomes.find((outcome) => outcome === asked.done);
  const today = todayInAlmaty();
  const year =
    typeof asked.year === "string" && /^[12]\d{3}$/.test(asked.year) ? Number(asked.year) : yearOf(today);
  const days = known.find((one) => one.year === year)?.days ?? [];
  const t = translator(locale, "calendar");
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
  const years = [...new Set([...known.map((one) => one.year), ...(missing ? [missing] : [])])].sort();
  return (
    <>
      <PageTitle locale={locale} title={`${t("title")} ${year}`} />
      {done && (
        <NotificationBanner title={t("done.title")} kind="success">
          <p className="govuk-notification-banner__heading">{t(`done.${done}`)}</p>
        </NotificationBanner>
      )}
      <h1 className="govuk-heading-l">
        {t("title")} {year}
      </h1>
      <p className="govuk-body">{t("lead")}</p>
      {missing && (
        <WarningText label={translator(locale, "common")("important")}>
          {t("missing", { year: String(missing) })}
        </WarningText>
      )}
      <nav aria-label={t("years")}>
        <p className="govuk-body portal-actions">
          {years.map((one) => (
            <a
              key={one}
              className="govuk-link"
              href={`/staff/calendar?year=${one}`}
              aria-current={one === year ? "page" : undefined}
            >
              {one}
            </a>
          ))}
        </p>
      </nav>
      <p className="govuk-body portal-actions">
        <ButtonLink href="/staff/calendar/new">{t("add.title")}</ButtonLink>
        <a className="govuk-link" href={`/staff/calendar/import?year=${year}`}>
          {t("import.title")}
        </a>
      </p>
      {days.length === 0 ? (
        <p className="govuk-body">{t("empty", { year: String(year) })}</p>
      ) : (
        <Table
          caption={`${t("title")} ${year}`}
          captionHidden
          head={(["date", "weekday", "kind", "name", "action"] as const).map((key) => t(key))}
          rows={days.map(({ date, kind, names, estimated }) => ({
            id: date,
            cells: [
              formatDate(locale, date),
              weekday.format(new Date(`${date}T00:00:00Z`)),
              t(`kinds.${kind}`),
              `${nameIn(locale, names)}${estimated ? ` (${t("estimated")})` : ""}`,
              date > today ? (
                <form action={removeAction} key="remove">
                  <input type="hidden" name="date" value={date} />
                  <button type="submit" className="portal-link-button">
                    {t("remove")}
                    <span className="govuk-visually-hidden"> {formatDate(locale, date)}</span>
                  </button>
                </form>
              ) : (
                "–"
              ),
            ],
          }))}
        />
      )}
    </>
  );
}
