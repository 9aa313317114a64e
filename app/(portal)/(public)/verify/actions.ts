"use server";

import { ok } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { checkVisa, visaChecks } from "#lib/visas/check-visa.ts";
import { formAction } from "#lib/web/action.ts";
import { parseQuestion } from "./parse-question.ts";

export const checkAction = formAction({
  right: "everyone",
  texts: "verify",
  read: ({ form, t }) => {
    const question = parseQuestion(form);
    if (question.ok) return question;
    const errors = question.problem.map(({ field, key }) => [field, t(`error.${key}`)] as const);
    return { ok: false, problem: Object.fromEntries(errors) };
  },
  limit: visaChecks,
  run: async (_, question) => ok(await checkVisa(question)),
  done: (kind, { locale, t }) => ({
    answer: {
      kind,
      pageTitle: translator(locale, "common")("page-title", { title: t(`${kind}.title`) }),
      title: t(`${kind}.title`),
      text: t(`${kind}.text`, { moment: formatInstant(locale, now()) }),
    },
  }),
});
