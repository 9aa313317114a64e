"use server";

import { now } from "#lib/platform/clock.ts";
import type { FieldError } from "#lib/platform/forms/form-state.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { checkVisa } from "#lib/visas/check-visa.ts";
import { failed } from "#lib/web/form-action.ts";
import { clientAddress, currentLocale } from "#lib/web/request.ts";
import type { CheckState } from "./check-state.ts";
import { parseQuestion } from "./parse-question.ts";

export async function checkAction(_state: CheckState, data: FormData): Promise<CheckState> {
  const locale = await currentLocale();
  const t = translator(locale, "verify");
  const common = translator(locale, "common");
  const question = parseQuestion(data);
  if (!question.ok) {
    return failed(
      data,
      question.problem.map(({ field, key }): FieldError => ({ field, message: t(`error.${key}`) })),
    );
  }
  const outcome = await checkVisa(question.value, await clientAddress());
  if (!outcome.ok) {
    const minutes = Math.ceil(outcome.problem.retryAfterSeconds / 60);
    const message = common("too-many-attempts", { minutes });
    return failed(data, [{ field: "", message }]);
  }
  const kind = outcome.value;
  return {
    values: {},
    errors: [],
    answer: {
      kind,
      pageTitle: common("page-title", { title: t(`${kind}.title`) }),
      title: t(`${kind}.title`),
      text: t(`${kind}.text`, { moment: formatInstant(locale, now()) }),
    },
  };
}
