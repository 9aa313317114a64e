import { notFound } from "next/navigation";
import { formTexts } from "#components/form/form-texts.ts";
import { QuestionPage } from "#components/form/question-page.tsx";
import { RestoredBanner } from "#components/form/restored-banner.tsx";
import { isEditable } from "#lib/applications/editable.ts";
import { editableQuestions } from "#lib/applications/editable-questions.ts";
import { questionContext } from "#lib/applications/question-context.ts";
import { stepById } from "#lib/applications/questionnaire/steps.ts";
import { stopBefore, walk } from "#lib/applications/questionnaire/walk.ts";
import { textOr } from "#lib/platform/i18n/translate.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { restoredValues } from "#lib/web/interrupted-form.ts";
import { ClosedPage } from "../../../closed-page.tsx";
import { ObstacleBanner } from "../../obstacle-banner.tsx";
import { VisaPeriodText } from "../../visa-period-text.tsx";
import { formField, formValues } from "../form-fields.ts";
import { KnownFacts } from "../known-facts.tsx";
import { answerAction } from "./actions.ts";

interface Props {
  readonly params: Promise<{ id: string; step: string }>;
  readonly searchParams: Promise<{ return?: string | string[] }>;
}

/** The page for each step of the questionnaire. */
export default async function Page({ params, searchParams }: Props) {
  const { id, step: stepId } = await params;
  const { locale, application } = await guard("application:own", id);
  const step = stepById(stepId);
  if (step === undefined) notFound();
  const home = `/applications/${id}`;
  const closed = translator(locale, "application");
  if (!isEditable(application.status)) {
    const status = translator(locale, "rules")(`status.application.${application.status}`);
    const text = closed("closed.not-editable", { status });
    return <ClosedPage locale={locale} applicationId={id} text={text} />;
  }
  const context = await questionContext(application);
  if (context === undefined) {
    const onward = { href: `${home}/invitation`, text: closed("closed.enter-number") };
    return (
      <ClosedPage locale={locale} applicationId={id} text={closed("closed.no-invitation")} onward={onward} />
    );
  }
  const { answers } = application;
  const path = walk(answers, context);
  const stop = path.find((candidate) => candidate.step === step);
  if (stop === undefined) {
    return <ClosedPage locale={locale} applicationId={id} text={closed("closed.not-asked")} />;
  }

  const t = translator(locale, "questions");
  const title = t(`steps.${step.id}.title`);
  const questions = editableQuestions(application, stop, context);
  if (questions.length === 0) {
    const text = translator(locale, "decisions")("correction.closed");
    return <ClosedPage locale={locale} applicationId={id} text={text} />;
  }
  const facts = step.facts?.(answers, context) ?? [];
  // During a correction there is no next page: each page leads back to the remaining items.
  const toCheck = (await searchParams).return === "check" && application.status === "DRAFT";
  const before = application.status === "DRAFT" ? stopBefore(path, stepId) : undefined;
  const back = toCheck ? `${home}/check` : before ? `${home}/questions/${before.step.id}` : home;
  const intro = textOr(t, `steps.${step.id}.intro`, undefined);
  const restored = await restoredValues();
  const alone = questions.length === 1 && facts.length === 0 && intro === undefined;
  return (
    <QuestionPage
      key={stepId}
      back={{ href: back, text: translator(locale, "common")("back") }}
      banner={
        <>
          {restored && <RestoredBanner locale={locale} />}
          {stop.obstacles.length > 0 && (
            <ObstacleBanner obstacles={stop.obstacles} context={context} locale={locale} />
          )}
        </>
      }
      action={answerAction}
      fields={questions.map((question) => formField(question, context, locale))}
      values={{ ...formValues(questions, answers, context), ...restored }}
      texts={formTexts(locale, title)}
      hidden={{ application: id, step: stepId, ...(toCheck ? { return: "check" } : {}) }}
      heading={alone ? undefined : { caption: t(`sections.${step.section}`), title, intro }}
      afterword={t("save-hint")}
    >
      {facts.length > 0 && <KnownFacts facts={facts} policy={context.policy} locale={locale} />}
      {step.id === "travel-dates" && <VisaPeriodText answers={answers} context={context} locale={locale} />}
    </QuestionPage>
  );
}
