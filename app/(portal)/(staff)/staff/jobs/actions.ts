"use server";

import { notFound, redirect } from "next/navigation";
import { discardJob, reviveJob } from "#lib/operations/revive-job.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { currentLocale } from "#lib/web/request.ts";

/** A job that is alive again or gone is no longer in the list: that is what was wanted. */
export async function retryAction(data: FormData): Promise<void> {
  const { actor } = await guard("job:manage");
  const revived = await reviveJob(actor, formReader(data).text("job"));
  if (!revived.ok) notFound();
  redirect("/staff/jobs?done=retried");
}

export async function discardAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor } = await guard("job:manage");
  const discarded = await discardJob(actor, form.text("job"), form.text("reason"));
  if (discarded.ok) redirect("/staff/jobs?done=discarded");
  if (discarded.problem.kind === "not-found") notFound();
  const t = translator(await currentLocale(), "jobs");
  return failed(data, [{ field: "reason", message: t("dead.reason-error") }]);
}
