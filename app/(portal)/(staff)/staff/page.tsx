import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { SubNavigation } from "#components/ui/sub-navigation.tsx";
import { WarningText } from "#components/ui/warning-text.tsx";
import { may } from "#lib/accounts/rights.ts";
import { findQueue } from "#lib/applications/review/queue.ts";
import { queueQuery, readQueueFilter } from "#lib/applications/review/queue-filter.ts";
import { listFilters } from "#lib/applications/review/saved-filters.ts";
import { type WaitingWork, waitingWork } from "#lib/applications/review/waiting-work.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { missingYear } from "#lib/policy/missing-year.ts";
import { guard } from "#lib/web/guard.ts";
import { rememberedSearch } from "#lib/web/search-cookie.ts";
import { nextAction } from "./queue-actions.ts";
import { QueueControls } from "./queue-controls.tsx";
import { QueueKeys } from "./queue-keys.tsx";
import { QueueTable } from "./queue-table.tsx";

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

const outcomes = ["none-left", "name-missing", "name-long", "too-many"];

/** What is to be decided, most urgent first; with a filter or search, what it finds. */
export default async function Page({ searchParams }: Props) {
  const { actor, locale } = await guard("application:read");
  const asked = await searchParams;
  const after = typeof asked.after === "string" ? asked.after : undefined;
  const said = outcomes.find((outcome) => outcome === asked.said);
  const filter = readQueueFilter(asked, await rememberedSearch("queue", asked.search));
  const [policy, { entries, next }, saved, waiting, unknownYear] = await Promise.all([
    policyOn(todayInAlmaty()),
    findQueue(actor, filter, after),
    listFilters(actor),
    waitingWork(actor),
    may(actor, "calendar:edit") ? missingYear() : undefined,
  ]);
  const [t, q] = [translator(locale, "staff"), translator(locale, "queue")];
  const decides = may(actor, "application:decide");
  const query = queueQuery(filter);
  const whole = new URLSearchParams(query);
  if (filter.search !== "") whole.set("search", "yes");
  const isNarrowed = whole.size > 0;
  const firstPage = isNarrowed ? `/staff?${whole}` : "/staff";
  const list = (key: keyof WaitingWork, href: string) =>
    waiting[key] === undefined ? [] : [{ href, text: q(`list.${key}`, { count: waiting[key] }) }];
  return (
    <>
      <PageTitle locale={locale} title={t("queue.title")} />
      {said && (
        <NotificationBanner title={q("notice")}>
          {q(`said.${said}`, { max: said === "too-many" ? 20 : 40 })}
        </NotificationBanner>
      )}
      {unknownYear !== undefined && (
        <WarningText label={translator(locale, "common")("important")}>
          {translator(locale, "calendar")("missing", { year: String(unknownYear) })}{" "}
          <a className="govuk-link" href={`/staff/calendar?year=${unknownYear}`}>
            {translator(locale, "calendar")("missing-link")}
          </a>
        </WarningText>
      )}
      <h1 className="govuk-heading-l">{t("queue.title")}</h1>
      <div className="portal-tabs">
        <SubNavigation
          label={q("lists")}
          path="/staff"
          items={[
            { href: "/staff", text: q("list.applications") },
            ...list("invitations", "/staff/invitations"),
            ...list("organisations", "/staff/organisations"),
            ...list("signatures", "/staff/signatures"),
            ...list("policies", "/staff/policy"),
          ]}
        />
      </div>
      <p className="govuk-body">{t(decides ? "queue.lead" : "queue.lead-reader")}</p>
      {decides && (
        <form action={nextAction}>
          <input type="hidden" name="query" value={query.toString()} />
          <button type="submit" className="govuk-button" data-next>
            {q("next-case")}
          </button>
        </form>
      )}
      <QueueControls locale={locale} policy={policy} filter={filter} saved={saved} />
      {entries.length === 0 ? (
        <p className="govuk-body">{isNarrowed ? q("nothing-found") : t("queue.empty")}</p>
      ) : (
        <>
          <QueueKeys hint={q(decides ? "keys" : "keys-reader")} />
          <QueueTable
            locale={locale}
            policy={policy}
            entries={entries}
            decides={decides}
            reassigns={may(actor, "application:reassign")}
          />
        </>
      )}
      <p className="govuk-body portal-actions">
        {after && (
          <a className="govuk-link" href={firstPage}>
            {t("queue.first")}
          </a>
        )}
        {next && (
          <a className="govuk-link" href={`${firstPage}${isNarrowed ? "&" : "?"}after=${next}`}>
            {t("queue.next")}
          </a>
        )}
      </p>
    </>
  );
}
