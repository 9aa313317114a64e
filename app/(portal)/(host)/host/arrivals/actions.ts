"use server";

import { notFound, redirect } from "next/navigation";
import { amendNotice } from "#lib/arrivals/amend-notice.ts";
import { departNotice } from "#lib/arrivals/depart-notice.ts";
import type { NoticeState } from "#lib/arrivals/notice-post.ts";
import { otherIntent, postedNotice, withDeadline } from "#lib/arrivals/notice-post.ts";
import { notifyArrival } from "#lib/arrivals/notify-arrivals.ts";
import { fieldErrors, noticeErrors, undoErrors } from "#lib/arrivals/problem-errors.ts";
import { fieldProblemText } from "#lib/arrivals/problem-text.ts";
import { undoNotice } from "#lib/arrivals/undo-notice.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { failed } from "#lib/web/form-action.ts";
import { saveInterruptedForm } from "#lib/web/interrupted-form.ts";
import { otherOrFilled } from "./fill-form.ts";
import { requireNotifier } from "./notifier.ts";

export async function sendAction(_state: NoticeState, data: FormData): Promise<NoticeState> {
  await saveInterruptedForm(data);
  const { notifier, locale } = await requireNotifier();
  const post = { notifier, locale, data };
  const other = await otherOrFilled(post);
  if (other) return withDeadline(other, post);
  const notice = await postedNotice(post);
  if (!notice.ok) return withDeadline(failed(data, fieldErrors(locale, notice.problem)), post);
  const sent = await notifyArrival(notifier, notice.value);
  if (!sent.ok) return withDeadline(failed(data, noticeErrors(locale, sent.problem)), post);
  redirect(`/host/arrivals/${sent.value.id}?done=${sent.value.known ? "known" : "sent"}`);
}

export async function amendAction(_state: NoticeState, data: FormData): Promise<NoticeState> {
  await saveInterruptedForm(data);
  const { notifier, locale } = await requireNotifier();
  const post = { notifier, locale, data };
  const id = formReader(data).text("notice");
  const other = otherIntent(post);
  if (other) return withDeadline(other, post);
  const notice = await postedNotice(post);
  if (!notice.ok) return withDeadline(failed(data, fieldErrors(locale, notice.problem)), post);
  const amended = await amendNotice(notifier, id, {
    notice: notice.value,
    seen: formReader(data).number("seen") ?? -1,
  });
  if (amended.ok) redirect(`/host/arrivals/${id}?done=amended`);
  if (amended.problem.kind === "not-found") notFound();
  return withDeadline(failed(data, noticeErrors(locale, amended.problem)), post);
}

export async function departAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { notifier, locale } = await requireNotifier();
  const id = form.text("notice");
  const date = form.date("departedOn");
  const refuse = (message: string) => failed(data, [{ field: "departedOn", message }]);
  if (!date.ok) {
    const code = {
      missing: "missing",
      incomplete: "date-invalid",
      invalid: "date-invalid",
      implausible: "date-implausible",
    }[date.problem];
    return refuse(fieldProblemText(locale, { field: "departedOn", code }));
  }
  const departed = await departNotice(notifier, id, date.value);
  if (departed.ok) redirect(`/host/arrivals/${id}?done=departed`);
  const { problem } = departed;
  if ("reason" in problem) return refuse(translator(locale, "rules")(`problem.${problem.reason}`));
  if (problem.kind === "not-found") notFound();
  return failed(data, [{ field: "", message: translator(locale, "arrivals")("problem.not-possible") }]);
}

export async function undoAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { notifier, locale } = await requireNotifier();
  const id = form.text("notice");
  const undone = await undoNotice(notifier, id, form.text("reason"));
  if (undone.ok) redirect(`/host/arrivals/${id}?done=undone`);
  if (undone.problem.kind === "not-found") notFound();
  return failed(data, undoErrors(locale, undone.problem));
}
