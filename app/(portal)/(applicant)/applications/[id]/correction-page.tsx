import type { ReactNode } from "react";
import { BackLink } from "#components/ui/back-link.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { InsetText } from "#components/ui/inset-text.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { TaskList } from "#components/ui/task-list.tsx";
import { pathOfKind } from "#lib/applications/documents/document-kind.ts";
import { editableQuestions } from "#lib/applications/editable-questions.ts";
import type { OwnApplication } from "#lib/applications/find-application.ts";
import { questionContext } from "#lib/applications/question-context.ts";
import type { QuestionContext } from "#lib/applications/questionnaire/context.ts";
import { fieldLabel } from "#lib/applications/questionnaire/describe-value.ts";
import { REQUIRED_DOCUMENTS, type Readiness, readiness } from "#lib/applications/readiness.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { isOpenDocument } from "./task-items.ts";

interface Props {
  readonly application: OwnApplication;
  readonly locale: Locale;
  /** Important notices, shown first. */
  readonly banner: ReactNode;
}

/** An officer's request for correction, with its reason and links to the items. Everything else is closed. */
export async function CorrectionPage({ application, locale, banner }: Props) {
  const { id, reference, answers, documents, correction } = application;
  const t = translator(locale, "decisions");
  const words = translator(locale, "application");
  const context = await questionContext(application);
  const ready = context && readiness(answers, documents, context);
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageTitle locale={locale} title={t("correction.title")} />
        <BackLink href="/applications" text={words("back-to-list")} />
        {banner}
        <span className="govuk-caption-l">{words("reference", { reference })}</span>
        <h1 className="govuk-heading-l">{t("correction.title")}</h1>
        <p className="govuk-body-l">{t("correction.lead")}</p>
        {correction && (
          <InsetText>
            <p className="govuk-body portal-lines">{correction.text}</p>
          </InsetText>
        )}
        {context && ready && (
          <>
            <h2 className="govuk-heading-m">{t("correction.items")}</h2>
            <TaskList items={openItems(application, context, ready, locale)} />
          </>
        )}
        <ButtonLink href={`/applications/${id}/check`}>{t("correction.submit")}</ButtonLink>
        <p className="govuk-body">{t("correction.rest")}</p>
        <p className="govuk-body">
          <a className="govuk-link" href={`/applications/${id}/withdraw`}>
            {words("withdraw.link")}
          </a>
        </p>
      </div>
    </div>
  );
}

/** Pages with a question to answer again, then documents, each with whether something is still wrong. */
function openItems(
  application: OwnApplication,
  context: QuestionContext,
  { path }: Readiness,
  locale: Locale,
) {
  const t = translator(locale, "decisions");
  const home = `/applications/${application.id}`;
  const item = (at: string, title: string, href: string, isGood: boolean) => ({
    id: at,
    title,
    href,
    status: t(isGood ? "correction.look" : "correction.wrong"),
    colour: isGood ? ("blue" as const) : ("red" as const),
  });
  const pages = path.flatMap((stop) => {
    const open = editableQuestions(application, stop, context);
    if (open.length === 0) return [];
    const { id } = stop.step;
    const labels = open.map((question) => fieldLabel(question.id, locale));
    return [item(id, labels.join(", "), `${home}/questions/${id}`, stop.status === "done")];
  });
  const pictures = REQUIRED_DOCUMENTS.map(pathOfKind)
    .filter((document) => isOpenDocument(application, document))
    .map((document) =>
      item(document, translator(locale, "application")(`tasks.${document}`), `${home}/${document}`, true),
    );
  return [...pages, ...pictures];
}
