import { Pager } from "#components/list/pager.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { SubNavigation } from "#components/ui/sub-navigation.tsx";
import { WarningText } from "#components/ui/warning-text.tsx";
import { may } from "#lib/accounts/rights.ts";
import { findQueue } from "#lib/applications/review/queue.ts";
import { listFilters } from "#lib/applications/review/saved-filters.ts";
import { type WaitingWork, waitingWork } from "#lib/applications/review/waiting-work.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { missingYear } from "#lib/policy/missing-year.ts";
import type { ListProps } from "#lib/web/list-page.ts";
import { queue } from "./list.ts";
import { nextAction } from "./queue-actions.ts";
import { QueueControls } from "./queue-controls.tsx";
import { QueueKeys } from "./queue-keys.tsx";
import { QueueTable } from "./queue-table.tsx";

const outcomes = ["none-left", "name-missing", "name-long", "too-many"] as const;

/** The undecided applications, most urgent first; or those of a filter or search. */
export default async function Page({ searchParams }: ListProps) {
  const { actor, locale, asked, filter, after, view } = await queue.open(searchParams);
  const said = outcomes.find((outcome) => outcome === asked.said);
  const [policy, { rows, next }, saved, waiting, unknownYear] = await Promise.all([
    policyOn(todayInAlmaty()),
    findQueue(actor, filter, { after }),
    listFilters(actor),
    waitingWork(actor),
    may(actor, "calendar:edit") ? missingYear() : undefined,
  ]);
  const [t, q] = [translator(locale, "staff"), translator(locale, "queue")];
  const decides = may(actor, "application:decide");
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
          <input type="hidden" name="query" value={view.query} />
          <button type="submit" className="govuk-button" data-next>
            {q("next-case")}
          </button>
        </form>
      )}
      <QueueControls locale={locale} policy={policy} view={view} filter={filter} saved={saved} />
      {rows.length > 0 && <QueueKeys hint={q(decides ? "keys" : "keys-reader")} />}
      <QueueTable
        locale={locale}
        policy={policy}
        rows={rows}
        empty={view.isNarrowed ? q("nothing-found") : t("queue.empty")}
        decides={decides}
        reassigns={may(actor, "application:reassign")}
      />
      <Pager
        locale={locale}
        view={view}
        next={next}
        texts={{ first: t("queue.first"), next: t("queue.next") }}
      />
    </>
  );
}
