import { PageTitle } from "#components/ui/page-title.tsx";
import { mayDo, rolesThatMay } from "#lib/accounts/rights.ts";
import { findQueue } from "#lib/applications/review/queue.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { currentLocale, requireActor } from "../request.ts";
import { QueueTable } from "./queue-table.tsx";

interface Props {
  readonly searchParams: Promise<{ after?: string | string[] }>;
}

/** What is to be decided, most urgent first. */
export default async function Page({ searchParams }: Props) {
  const actor = await requireActor(...rolesThatMay("application:read"));
  const { after } = await searchParams;
  const [locale, policy] = await Promise.all([currentLocale(), policyOn(todayInAlmaty())]);
  const { entries, next } = await findQueue(actor, typeof after === "string" ? after : undefined);
  const t = translator(locale, "staff");
  const decides = mayDo(actor.role, "application:decide");
  return (
    <>
      <PageTitle locale={locale} title={t("queue.title")} />
      <h1 className="govuk-heading-l">{t("queue.title")}</h1>
      <p className="govuk-body">{t(decides ? "queue.lead" : "queue.lead-reader")}</p>
      {entries.length === 0 ? (
        <p className="govuk-body">{t("queue.empty")}</p>
      ) : (
        <QueueTable locale={locale} policy={policy} entries={entries} decides={decides} />
      )}
      <p className="govuk-body portal-actions">
        {after && (
          <a className="govuk-link" href="/staff">
            {t("queue.first")}
          </a>
        )}
        {next && (
          <a className="govuk-link" href={`/staff?after=${next}`}>
            {t("queue.next")}
          </a>
        )}
      </p>
    </>
  );
}
