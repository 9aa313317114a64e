import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { Table } from "#components/ui/table.tsx";
import { failedJobs } from "#lib/operations/failed-jobs.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";

interface Props {
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

/** The jobs that gave up, for those who look after the portal. */
export default async function Page({ searchParams }: Props) {
  const { actor, locale } = await guard("job:manage");
  const [{ done }, jobs] = await Promise.all([searchParams, failedJobs(actor)]);
  const t = translator(locale, "jobs");
  return (
    <>
      <PageTitle locale={locale} title={t("dead.title")} />
      {(done === "retried" || done === "discarded") && (
        <NotificationBanner title={t("dead.done-title")} kind="success">
          <p className="govuk-notification-banner__heading">{t(`dead.${done}`)}</p>
        </NotificationBanner>
      )}
      <h1 className="govuk-heading-l">{t("dead.title")}</h1>
      {jobs.length === 0 ? (
        <p className="govuk-body">{t("dead.empty")}</p>
      ) : (
        <>
          <p className="govuk-body">{t("dead.lead")}</p>
          <Table
            caption={t("dead.title")}
            captionHidden
            head={[t("dead.task"), t("dead.fault"), t("dead.attempts"), t("dead.added"), t("dead.failed")]}
            rows={jobs.map((job) => ({
              id: job.id,
              cells: [
                <a className="govuk-link" key="task" href={`/staff/jobs/${job.id}`}>
                  {job.task}
                </a>,
                job.fault,
                { content: String(job.attempts), numeric: true },
                formatInstant(locale, job.addedAt),
                formatInstant(locale, job.failedAt),
              ],
            }))}
          />
        </>
      )}
    </>
  );
}
