"use server";

import { notFound, redirect } from "next/navigation";
import { correspondenceProblemText } from "#lib/applications/correspondence/problem-text.ts";
import { answerOfficer } from "#lib/applications/correspondence/send-message.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";

/** Sends what the applicant answers; what it belongs to is judged by the use case. */
export async function answerAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor, locale, application } = await guard("application:own", form.text("application"));
  const sent = await answerOfficer(actor, application.id, form.text("message"));
  if (sent.ok) redirect(`/applications/${application.id}/messages?sent=yes`);
  if (sent.problem.kind === "not-found") notFound();
  return failed(data, [{ field: "message", message: correspondenceProblemText(locale, sent.problem) }]);
}
