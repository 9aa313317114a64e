import type { ReactNode } from "react";
import { BackLink } from "#components/ui/back-link.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { TaskList } from "#components/ui/task-list.tsx";
import type { OwnApplication } from "#lib/applications/find-application.ts";
import { draftRetainedUntil } from "#lib/applications/periods.ts";
import { questionContext } from "#lib/applications/question-context.ts";
import { readiness } from "#lib/applications/readiness.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { InvitationCard } from "./invitation-card.tsx";
import { ObstacleBanner } from "./obstacle-banner.tsx";
import { openTasks, taskGroups } from "./task-items.ts";

interface Props {
  readonly application: OwnApplication;
  readonly locale: Locale;
  /** Important notices, shown first. */
  readonly banner: ReactNode;
}

/** The completed and open tasks of a draft. */
export async function TasksPage({ application, locale, banner }: Props) {
  const { id, reference, status, policyVersion, answers, documents, savedAt } = application;
  const t = translator(locale, "application");
  const [context, policy] = await Promise.all([questionContext(application), policyOn(todayInAlmaty())]);
  const ready = context && readiness(answers, documents, context);
  const groups = taskGroups(application, ready, locale);
  const all = groups.flatMap(({ items }) => items);
  const open = openTasks(groups);
  const next = open[0] ?? { title: t("tasks.check"), href: `/applications/${id}/check` };
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageTitle locale={locale} title={t("tasks.title")} />
        <BackLink href="/applications" text={t("back-to-list")} />
        {banner}
        {status === "DRAFT" && policy.version !== policyVersion && (
          <NotificationBanner title={translator(locale, "common")("important")}>
            <p className="govuk-notification-banner__heading">{t("policy-changed.text")}</p>
            <a className="govuk-notification-banner__link" href={`/applications/${id}/requirements`}>
              {t("policy-changed.link")}
            </a>
          </NotificationBanner>
        )}
        {context && ready && (
          <ObstacleBanner obstacles={ready.invitationObstacles} context={context} locale={locale} />
        )}
        <span className="govuk-caption-l">{t("reference", { reference })}</span>
        <h1 className="govuk-heading-l">{t("tasks.title")}</h1>
        {context && <InvitationCard application={application} context={context} locale={locale} />}
        <p className="govuk-body">
          {t("tasks.progress", { done: all.length - open.length, all: all.length })}
        </p>
        <ButtonLink href={next.href ?? ""}>{t("tasks.next", { task: next.title })}</ButtonLink>
        {groups.map((group) => (
          <section key={group.id} aria-labelledby={`group-${group.id}`}>
            <h2 className="govuk-heading-m" id={`group-${group.id}`}>
              {group.title}
            </h2>
            <TaskList items={group.items} />
          </section>
        ))}
        <section aria-labelledby="group-submit">
          <h2 className="govuk-heading-m" id="group-submit">
            {t("tasks.section.submit")}
          </h2>
          <TaskList items={[submitTask(id, context !== undefined, open.length === 0, locale)]} />
        </section>
        {status === "DRAFT" && (
          <p className="govuk-hint">
            {t("tasks.kept", { date: formatDate(locale, draftRetainedUntil(policy, savedAt)) })}
          </p>
        )}
        <p className="govuk-body">
          <a className="govuk-link" href={`/applications/${id}/withdraw`}>
            {t("withdraw.link")}
          </a>
        </p>
      </div>
    </div>
  );
}

/** Open from the first question on, because the page also shows what is missing. */
function submitTask(id: string, begun: boolean, ready: boolean, locale: Locale) {
  const t = translator(locale, "application");
  const title = t("tasks.check");
  return begun
    ? {
        id: "check",
        title,
        href: `/applications/${id}/check`,
        status: t(ready ? "status.not-started" : "status.later"),
        ...(ready ? { colour: "blue" as const } : {}),
      }
    : { id: "check", title, status: t("status.later") };
}
