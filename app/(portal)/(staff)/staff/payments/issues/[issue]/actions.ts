"use server";

import { notFound, redirect } from "next/navigation";
import { enqueueRetry } from "#lib/payments/retry-issue.ts";
import { decisions, settleIssue } from "#lib/payments/settle-issue.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { currentLocale } from "#lib/web/request.ts";

/** Has the worker try again what the issue is about. */
export async function retryAction(data: FormData): Promise<void> {
  const { actor } = await guard("payment:oversee");
  const id = formReader(data).text("issue");
  const ordered = await enqueueRetry(actor, id);
  if (!ordered.ok) notFound();
  redirect(`/staff/payments/issues/${id}?retried=yes`);
}

/** Closes the issue with a reason, or returns the payment that it is about. */
export async function settleAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor } = await guard("payment:oversee");
  const t = translator(await currentLocale(), "fees");
  const error = (field: string, message: string) => failed(data, [{ field, message }]);
  const decision = form.choice("decision", decisions);
  if (!decision) return error("decision", t("issue.error.decision"));
  const reason = form.text("reason");
  const settled = await settleIssue(actor, form.text("issue"), { decision, reason });
  if (settled.ok) redirect("/staff/payments");
  switch (settled.problem.kind) {
    case "not-found":
      notFound();
      break;
    case "reason-length":
      return error("reason", t("issue.error.why"));
    case "not-returnable":
      return error("decision", t("issue.error.not-returnable"));
    case "unavailable":
      return error("decision", t("family.error.unavailable"));
  }
}
