import { InsetText } from "#components/ui/inset-text.tsx";
import type { Answers } from "#lib/applications/questionnaire/answers.ts";
import { askedVisaPeriod, type QuestionContext } from "#lib/applications/questionnaire/context.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly answers: Answers;
  readonly context: QuestionContext;
  readonly locale: Locale;
}

/** The period of the visa, once the entry date is known. */
export function VisaPeriodText({ answers, context, locale }: Props) {
  const period = askedVisaPeriod(answers, context);
  if (period === undefined) return null;
  return (
    <InsetText>
      {translator(locale, "questions")("period", {
        validFrom: formatDate(locale, period.validFrom),
        validUntil: formatDate(locale, period.validUntil),
        stayDays: period.stayDays,
      })}
    </InsetText>
  );
}
