import { ListTable } from "#components/list/list-table.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { failedJobs } from "#lib/operations/failed-jobs.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";

interface Props {
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

/** The jobs that have failed permanently. */
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
      {jobs.length > 0 && <p className="govuk-body">{t("dead.lead")}</p>}
      <ListTable
        caption={t("dead.title")}
        rows={jobs}
        empty={t("dead.empty")}
        columns={[
          {
            head: t("dead.task"),
            cell: ({ id, task }) => (
              <a className="govuk-link" href={`/staff/jobs/${id}`}>
                {task}
              </a>
            ),
          },
          { head: t("dead.fault"), cell: ({ fault }) => fault },
          {
            head: t("dead.attempts"),
            cell: ({ attempts }) => ({ content: String(attempts), numeric: true }),
          },
          { head: t("dead.added"), cell: ({ addedAt }) => formatInstant(locale, addedAt) },
          { head: t("dead.failed"), cell: ({ failedAt }) => formatInstant(locale, failedAt) },
        ]}
      />
    </>
  );
}
