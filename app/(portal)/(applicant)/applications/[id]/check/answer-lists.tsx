import { SummaryList } from "#components/ui/summary-list.tsx";
import type { Answers } from "#lib/applications/questionnaire/answers.ts";
import type { QuestionContext } from "#lib/applications/questionnaire/context.ts";
import { describeValue, fieldLabel } from "#lib/applications/questionnaire/describe-value.ts";
import { type Question, storedAs } from "#lib/applications/questionnaire/question.ts";
import type { Stop } from "#lib/applications/questionnaire/walk.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly path: readonly Stop[];
  /** Whether this question of this page may be answered again. */
  readonly isOpen: (stop: Stop, question: Question) => boolean;
  readonly answers: Answers;
  readonly context: QuestionContext;
  readonly home: string;
  readonly locale: Locale;
}

/** The asked questions with their answers and links to change them, page by page, with the facts shown there. */
export function AnswerLists({ path, isOpen, answers, context, home, locale }: Props) {
  const t = translator(locale, "questions");
  const change = translator(locale, "common")("change");
  const { policy } = context;
  return path.map((stop) => {
    const { step, asked } = stop;
    return (
      <section key={step.id} aria-labelledby={`answers-${step.id}`}>
        <h2 className="govuk-heading-m" id={`answers-${step.id}`}>
          {t(`steps.${step.id}.title`)}
        </h2>
        <SummaryList
          rows={[
            ...(step.facts?.(answers, context) ?? []).map(({ field, value }) => ({
              key: fieldLabel(field, locale),
              value: describeValue(policy, field, value, locale),
            })),
            ...asked.flatMap((question) =>
              storedAs(question).map((field) => ({
                key: fieldLabel(field, locale),
                value: (
                  <span className={question.kind === "mrz" ? "portal-mono" : "portal-lines"}>
                    {describeValue(policy, field, answers[field] ?? "", locale)}
                  </span>
                ),
                ...(isOpen(stop, question) && {
                  change: {
                    href: `${home}/questions/${step.id}?return=check`,
                    text: change,
                    hidden: fieldLabel(field, locale),
                  },
                }),
              })),
            ),
          ]}
        />
      </section>
    );
  });
}
