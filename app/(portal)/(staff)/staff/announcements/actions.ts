"use server";

import { ok, problem } from "#lib/domain/result.ts";
import { perLocale } from "#lib/platform/i18n/locale.ts";
import { removeAnnouncement, saveAnnouncement } from "#lib/policy/announcements.ts";
import { formAction, postAction } from "#lib/web/action.ts";

export const saveAction = formAction({
  right: "announcement:edit",
  texts: "announcements",
  read: ({ form, t }) => {
    const [from, until] = [form.date("from"), form.date("until")];
    if (from.ok && until.ok) return ok({ from: from.value, until: until.value });
    return problem({
      from: from.ok ? undefined : t("problem.from"),
      until: until.ok ? undefined : t("problem.until"),
    });
  },
  run: ({ actor, form }, days) => {
    const texts = perLocale((locale) => form.text(locale));
    return saveAnnouncement(actor, { texts, ...days }, form.text("announcement") || undefined);
  },
  done: "/staff/announcements",
  problem: (problem, { t }) =>
    problem.kind === "until"
      ? { until: t("problem.until") }
      : Object.fromEntries(problem.languages.map((field) => [field, t("problem.text")])),
});

export const removeAction = postAction({
  right: "announcement:edit",
  run: ({ actor, form }) => removeAnnouncement(actor, form.text("announcement")),
  done: "/staff/announcements",
});
