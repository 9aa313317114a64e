import { notFound } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { findFailedJob } from "#lib/operations/failed-jobs.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { discardAction, retryAction } from "../actions.ts";

interface Props {
  readonly params: Promise<{ job: string }>;
}

/** One failed job: its details, another attempt, or discarding it. */
export default async function Page({ params }: Props) {
  const { actor, locale } = await guard("job:manage");
  const { job: id } = await params;
  const job = await findFailedJob(actor, id);
  if (job === undefined) notFound();
  const t = translator(locale, "jobs");
  const title = t("dead.job", { id: job.id });
  const reason: Field = {
    kind: "textarea",
    name: "reason",
    label: t("dead.reason"),
    hint: t("dead.reason-hint"),
    rows: 3,
    maxLength: 300,
  };
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/staff/jobs" text={t("dead.back")} />
        <h1 className="govuk-heading-l">{title}</h1>
        <SummaryList
          rows={[
            { key: t("dead.task"), value: job.task },
            { key: t("dead.about"), value: job.subject ?? "–" },
            { key: t("dead.fault"), value: job.fault },
            { key: t("dead.attempts"), value: String(job.attempts) },
            { key: t("dead.added"), value: formatInstant(locale, job.addedAt) },
            { key: t("dead.failed"), value: formatInstant(locale, job.failedAt) },
          ]}
        />
        <form action={retryAction}>
          <input type="hidden" name="job" value={job.id} />
          <button type="submit" className="govuk-button">
            {t("dead.retry")}
          </button>
        </form>
        <Form
          action={discardAction}
          fields={[reason]}
          texts={formTexts(locale, title, t("dead.discard"))}
          hidden={{ job: job.id }}
        >
          <h2 className="govuk-heading-m">{t("dead.discard-title")}</h2>
          <p className="govuk-body">{t("dead.discard-lead")}</p>
        </Form>
      </div>
    </div>
  );
}
