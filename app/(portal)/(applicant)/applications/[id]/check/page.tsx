import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { WarningText } from "#components/ui/warning-text.tsx";
import { DECLARATIONS } from "#lib/applications/declarations.ts";
import { isEditable } from "#lib/applications/editable.ts";
import { editableQuestions } from "#lib/applications/editable-questions.ts";
import { questionContext } from "#lib/applications/question-context.ts";
import type { QuestionContext } from "#lib/applications/questionnaire/context.ts";
import { describeValue } from "#lib/applications/questionnaire/describe-value.ts";
import { obstacles } from "#lib/applications/questionnaire/obstacles.ts";
import { readiness } from "#lib/applications/readiness.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import { formatMoney } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { ClosedPage } from "../../closed-page.tsx";
import { ObstacleBanner } from "../obstacle-banner.tsx";
import { isOpenDocument, openTasks, taskGroups } from "../task-items.ts";
import { VisaPeriodText } from "../visa-period-text.tsx";
import { submitAction } from "./actions.ts";
import { AnswerLists } from "./answer-lists.tsx";
import { MissingTasks } from "./missing-tasks.tsx";

/** Check-your-answers, the declarations, and the submission. */
export default async function Page({ params }: { readonly params: Promise<{ id: string }> }) {
  const { locale, application } = await guard("application:own", (await params).id);
  const { id, status, answers, documents } = application;
  const t = translator(locale, "application");
  const home = `/applications/${id}`;
  if (!isEditable(status)) {
    const words = translator(locale, "rules")(`status.application.${status}`);
    const text = t("closed.not-editable", { status: words });
    return <ClosedPage locale={locale} applicationId={id} text={text} />;
  }
  const context = await questionContext(application);
  if (context === undefined) {
    const onward = { href: `${home}/invitation`, text: t("closed.enter-number") };
    return <ClosedPage locale={locale} applicationId={id} text={t("closed.no-invitation")} onward={onward} />;
  }
  const ready = readiness(answers, documents, context);
  const missing = openTasks(taskGroups(application, ready, locale));
  const notes = obstacles(answers, context).filter(({ blocks }) => !blocks);
  const fee = context.policy.purposes[context.invitation.purpose]?.fee;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={home} text={t("back-to-tasks")} />
        <ObstacleBanner obstacles={notes} context={context} locale={locale} />
        <Form
          action={submitAction}
          fields={[declarationField(context, locale)]}
          texts={formTexts(
            locale,
            t("check.title"),
            t(status === "DRAFT" ? "check.submit" : "check.resubmit"),
          )}
          hidden={{ application: id }}
          footer={
            status === "DRAFT" &&
            fee && (
              <WarningText label={translator(locale, "common")("important")}>
                {t("check.fee", { fee: formatMoney(locale, fee) })}
              </WarningText>
            )
          }
        >
          <h1 className="govuk-heading-l">{t("check.title")}</h1>
          <p className="govuk-body">{t("check.intro")}</p>
          <VisaPeriodText answers={answers} context={context} locale={locale} />
          <MissingTasks tasks={missing} locale={locale} />
          <AnswerLists
            path={ready.path}
            isOpen={(stop, question) => editableQuestions(application, stop, context).includes(question)}
            answers={answers}
            context={context}
            home={home}
            locale={locale}
          />
          <h2 className="govuk-heading-m">{t("check.documents")}</h2>
          <SummaryList
            rows={(["photo", "passport-page"] as const).map((path) => ({
              key: t(`tasks.${path}`),
              value: t(
                documents.includes(path === "photo" ? "PHOTO" : "PASSPORT_PAGE")
                  ? "check.uploaded"
                  : "check.not-uploaded",
              ),
              ...(isOpenDocument(application, path) && {
                change: {
                  href: `${home}/${path}`,
                  text: translator(locale, "common")("change"),
                  hidden: t(`tasks.${path}`),
                },
              }),
            }))}
          />
        </Form>
      </div>
    </div>
  );
}

function declarationField({ policy }: QuestionContext, locale: Locale): Field {
  return {
    kind: "checkboxes",
    name: "declarations",
    label: translator(locale, "questions")("fields.declarations.label"),
    options: DECLARATIONS.map((value) => ({
      value,
      label: describeValue(policy, "declarations", value, locale),
    })),
  };
}
