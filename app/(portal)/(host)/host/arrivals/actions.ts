"use server";

import { amendNotice } from "#lib/arrivals/amend-notice.ts";
import { departNotice } from "#lib/arrivals/depart-notice.ts";
import {
  deadlineBeside,
  type NoticePost,
  otherIntent,
  postedNotice,
  withDeadline,
} from "#lib/arrivals/notice-post.ts";
import { notifyArrival } from "#lib/arrivals/notify-arrivals.ts";
import { fieldErrors, noticeErrors, undoErrors } from "#lib/arrivals/problem-errors.ts";
import { fieldProblemText } from "#lib/arrivals/problem-text.ts";
import { undoNotice } from "#lib/arrivals/undo-notice.ts";
import { problem } from "#lib/domain/result.ts";
import type { FormReader } from "#lib/platform/forms/form-reader.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { formAction } from "#lib/web/action.ts";
import { otherOrFilled } from "./fill-form.ts";

export const sendAction = formAction({
  right: "arrival:own",
  kept: true,
  instead: otherOrFilled,
  read: readNotice,
  run: ({ notifier }, notice) => notifyArrival(notifier, notice),
  done: ({ id, known }) => `/host/arrivals/${id}?done=${known ? "known" : "sent"}`,
  problem: (problem, { locale }) => noticeErrors(locale, problem),
  beside: deadlineBeside,
});

export const amendAction = formAction({
  right: "arrival:own",
  kept: true,
  instead: (post) => {
    const other = otherIntent(post);
    return other && withDeadline(other, post);
  },
  read: readNotice,
  run: ({ notifier, form }, notice) =>
    amendNotice(notifier, form.text("notice"), { notice, seen: form.number("seen") ?? -1 }),
  done: toNotice("amended"),
  problem: (problem, { locale }) => noticeErrors(locale, problem),
  beside: deadlineBeside,
});

const dateFaults = {
  missing: "missing",
  incomplete: "date-invalid",
  invalid: "date-invalid",
  implausible: "date-implausible",
} as const;

export const departAction = formAction({
  right: "arrival:own",
  texts: "arrivals",
  read: ({ form, locale }) => {
    const date = form.date("departedOn");
    if (date.ok) return date;
    const code = dateFaults[date.problem];
    return problem({ departedOn: fieldProblemText(locale, { field: "departedOn", code }) });
  },
  run: ({ notifier, form }, day) => departNotice(notifier, form.text("notice"), day),
  done: toNotice("departed"),
  problem: (problem, { locale, t }) =>
    "reason" in problem
      ? { departedOn: translator(locale, "rules")(`problem.${problem.reason}`) }
      : { "": t("problem.not-possible") },
});

export const undoAction = formAction({
  right: "arrival:own",
  run: ({ notifier, form }) => undoNotice(notifier, form.text("notice"), form.text("reason")),
  done: toNotice("undone"),
  problem: (problem, { locale }) => undoErrors(locale, problem),
});

async function readNotice(post: NoticePost) {
  const notice = await postedNotice(post);
  return notice.ok ? notice : problem(fieldErrors(post.locale, notice.problem));
}

function toNotice(done: string) {
  return (_: unknown, { form }: { readonly form: FormReader }): string =>
    `/host/arrivals/${form.text("notice")}?done=${done}`;
}
