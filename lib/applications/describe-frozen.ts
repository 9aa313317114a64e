import type { Policy } from "#lib/domain/policy.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOr } from "#lib/platform/i18n/translate.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { FrozenAnswers } from "./frozen-answers.ts";
import { describeValue, fieldLabel } from "./questionnaire/describe-value.ts";

export interface DescribedPart {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly { readonly field: string; readonly label: string; readonly value: string }[];
}

/** The declared answers as texts, page by page; `policy` is the version under which they were given. */
export function describeFrozen(
  frozen: FrozenAnswers,
  policy: Policy,
  locale: Locale,
): readonly DescribedPart[] {
  const t = translator(locale, "questions");
  return [...Map.groupBy(frozen.questions, ({ step }) => step)].map(([id, questions]) => ({
    id,
    // Pages and questions of earlier years may no longer have texts, but the declaration stays readable.
    title: textOr(t, `steps.${id}.title`, id),
    rows: questions.map(({ field, value }) => ({
      field,
      label: fieldLabel(field, locale),
      value: describeValue(policy, field, value, locale),
    })),
  }));
}
