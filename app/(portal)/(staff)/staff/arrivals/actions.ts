"use server";

import { notFound, redirect } from "next/navigation";
import { amendAsOfficer } from "#lib/arrivals/amend-notice.ts";
import { confirmNotice } from "#lib/arrivals/confirm-notice.ts";
import type { NoticeState } from "#lib/arrivals/notice-post.ts";
import { otherIntent, postedNotice, withDeadline } from "#lib/arrivals/notice-post.ts";
import { officerFor } from "#lib/arrivals/officer-for.ts";
import { fieldErrors, noticeErrors, reasonError, undoErrors } from "#lib/arrivals/problem-errors.ts";
import { isReasonProblem, readReason } from "#lib/arrivals/read-reason.ts";
import { findByReceipt } from "#lib/arrivals/staff-lists.ts";
import { undoAsOfficer } from "#lib/arrivals/undo-notice.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { currentLocale } from "#lib/web/request.ts";

export async function findReceiptAction(_state: FormState, data: FormData): Promise<FormState> {
  const { actor } = await guard("arrival:read");
  const id = await findByReceipt(actor, formReader(data).text("number"));
  if (id) redirect(`/staff/arrivals/${id}`);
  const message = translator(await currentLocale(), "arrivals")("check.unknown");
  return failed(data, [{ field: "number", message }]);
}

/** Whatever the outcome, the notice's page says plainly how it stands now. */
export async function confirmAction(data: FormData): Promise<void> {
  const { actor } = await guard("arrival:decide");
  const id = formReader(data).text("notice");
  const confirmed = await confirmNotice(actor, id);
  if (!confirmed.ok && confirmed.problem.kind === "not-found") notFound();
  redirect(`/staff/arrivals/${id}`);
}

export async function undoAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor } = await guard("arrival:decide");
  const id = form.text("notice");
  const undone = await undoAsOfficer(actor, id, form.text("reason"));
  if (undone.ok) redirect(`/staff/arrivals/${id}`);
  if (undone.problem.kind === "not-found") notFound();
  return failed(data, undoErrors(await currentLocale(), undone.problem));
}

/** The same form as the host's, by the same rules; with a reason. */
export async function amendAction(_state: NoticeState, data: FormData): Promise<NoticeState> {
  const form = formReader(data);
  const { actor, locale } = await guard("arrival:decide");
  const id = form.text("notice");
  const notifier = await officerFor(actor, id);
  if (!notifier) notFound();
  const post = { notifier, locale, data };
  const other = otherIntent(post);
  if (other) return withDeadline(other, post);
  const [notice, reason] = [await postedNotice(post), readReason(form.text("reason"))];
  const unexplained = reason.ok ? [] : [reasonError(locale, reason.problem)];
  if (!notice.ok)
    return withDeadline(failed(data, [...fieldErrors(locale, notice.problem), ...unexplained]), post);
  const amended = await amendAsOfficer(actor, id, {
    notice: notice.value,
    seen: formReader(data).number("seen") ?? -1,
    reason: form.text("reason"),
  });
  if (amended.ok) redirect(`/staff/arrivals/${id}?done=amended`);
  const { problem } = amended;
  if (problem.kind === "not-found") notFound();
  const errors = isReasonProblem(problem) ? unexplained : noticeErrors(locale, problem);
  return withDeadline(failed(data, errors), post);
}
