"use server";

import { notFound } from "next/navigation";
import { amendAsOfficer } from "#lib/arrivals/amend-notice.ts";
import { confirmNotice } from "#lib/arrivals/confirm-notice.ts";
import { deadlineBeside, otherIntent, postedNotice, withDeadline } from "#lib/arrivals/notice-post.ts";
import { officerFor } from "#lib/arrivals/officer-for.ts";
import { fieldErrors, noticeErrors, reasonError, undoErrors } from "#lib/arrivals/problem-errors.ts";
import { isReasonProblem, readReason } from "#lib/arrivals/read-reason.ts";
import { findByReceipt } from "#lib/arrivals/staff-lists.ts";
import { undoAsOfficer } from "#lib/arrivals/undo-notice.ts";
import { ok, problem } from "#lib/domain/result.ts";
import type { FormReader } from "#lib/platform/forms/form-reader.ts";
import { formAction, type Post, postAction } from "#lib/web/action.ts";

const pageOf = (form: FormReader): string => `/staff/arrivals/${form.text("notice")}`;

export const findReceiptAction = formAction({
  right: "arrival:read",
  texts: "arrivals",
  run: async ({ actor, form, t }) => {
    const id = await findByReceipt(actor, form.text("number"));
    return id ? ok(id) : problem({ number: t("check.unknown") });
  },
  done: (id) => `/staff/arrivals/${id}`,
  problem: (told) => told,
});

/** Whatever the outcome, the notice's page shows its state. */
export const confirmAction = postAction({
  right: "arrival:decide",
  run: ({ actor, form }) => confirmNotice(actor, form.text("notice")),
  done: (_, { form }) => pageOf(form),
});

export const undoAction = formAction({
  right: "arrival:decide",
  run: ({ actor, form }) => undoAsOfficer(actor, form.text("notice"), form.text("reason")),
  done: (_, { form }) => pageOf(form),
  problem: (problem, { locale }) => undoErrors(locale, problem),
});

/** The host's form with the same rules, and a reason. */
export const amendAction = formAction({
  right: "arrival:decide",
  instead: (post) => {
    const other = otherIntent(post);
    return other && withDeadline(other, post);
  },
  read: readAmendment,
  run: ({ actor, form }, notice) =>
    amendAsOfficer(actor, form.text("notice"), {
      notice,
      seen: form.number("seen") ?? -1,
      reason: form.text("reason"),
    }),
  done: (_, { form }) => `${pageOf(form)}?done=amended`,
  problem: (problem, { locale }) =>
    isReasonProblem(problem) ? [reasonError(locale, problem)] : noticeErrors(locale, problem),
  beside: deadlineBeside,
});

async function readAmendment({ actor, locale, form, data }: Post<"arrival:decide">) {
  const notifier = (await officerFor(actor, form.text("notice"))) ?? notFound();
  const [notice, reason] = [await postedNotice({ notifier, data }), readReason(form.text("reason"))];
  if (notice.ok) return notice;
  const unexplained = reason.ok ? [] : [reasonError(locale, reason.problem)];
  return problem([...fieldErrors(locale, notice.problem), ...unexplained]);
}
