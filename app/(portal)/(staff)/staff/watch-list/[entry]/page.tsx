import { notFound } from "next/navigation";
import { BackLink } from "#components/ui/back-link.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Tag, type TagColour } from "#components/ui/tag.tsx";
import { may } from "#lib/accounts/rights.ts";
import { formatDate, formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { WatchEntry, WatchState } from "#lib/watch-list/entry.ts";
import { findEntry } from "#lib/watch-list/find-entries.ts";
import { guard } from "#lib/web/guard.ts";
import { entryName } from "../entry-name.ts";

interface Props {
  readonly params: Promise<{ entry: string }>;
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

const colours = { "in-force": "red", expired: "grey", ended: "grey" } as const satisfies Record<
  WatchState,
  TagColour
>;

/** One entry with all its data. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, locale } = await guard("watchlist:list");
  const [{ entry: id }, { done }] = await Promise.all([params, searchParams]);
  const entry = await findEntry(actor, id);
  if (entry === undefined) notFound();
  const t = translator(locale, "watch-list");
  const said = (["added", "changed", "ended"] as const).find((one) => one === done);
  const path = `/staff/watch-list/${entry.id}`;
  return (
    <>
      <PageTitle locale={locale} title={t("entry.title")} />
      <BackLink href="/staff/watch-list" text={t("entry.back")} />
      {said && (
        <NotificationBanner title={t("done.title")} kind="success">
          <p className="govuk-notification-banner__heading">{t(`done.${said}`)}</p>
        </NotificationBanner>
      )}
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{t("entry.title")}</span>
        {entryName(locale, entry)} <Tag colour={colours[entry.state]}>{t(`state.${entry.state}`)}</Tag>
      </h1>
      <SummaryList rows={entryRows(locale, entry)} />
      {may(actor, "watchlist:edit") && entry.state !== "ended" && (
        <div className="portal-actions">
          <ButtonLink href={`${path}/edit`}>{t("entry.change")}</ButtonLink>
          <ButtonLink href={`${path}/end`} kind="secondary">
            {t("entry.end")}
          </ButtonLink>
        </div>
      )}
    </>
  );
}

function entryRows(locale: Locale, entry: WatchEntry) {
  const t = translator(locale, "watch-list");
  const { passport, birthDate, endedAt } = entry;
  const lines = (text: string) => <span className="portal-lines">{text}</span>;
  return [
    { key: t("field.surname"), value: entry.surname || t("unknown") },
    { key: t("field.givenNames"), value: entry.givenNames || t("unknown") },
    { key: t("field.birthDate"), value: birthDate ? formatDate(locale, birthDate) : t("unknown") },
    {
      key: t("column.passport"),
      value: passport ? (
        <span className="portal-mono">
          {passport.state} {passport.number}
        </span>
      ) : (
        t("unknown")
      ),
    },
    { key: t("field.reason"), value: lines(entry.reason) },
    { key: t("field.expiresOn"), value: formatDate(locale, entry.expiresOn) },
    { key: t("entry.since"), value: formatInstant(locale, entry.createdAt) },
    { key: t("entry.changed"), value: formatInstant(locale, entry.changedAt) },
    ...(endedAt
      ? [
          { key: t("entry.ended-on"), value: formatInstant(locale, endedAt) },
          { key: t("entry.end-reason"), value: lines(entry.endReason ?? "") },
        ]
      : []),
  ];
}
