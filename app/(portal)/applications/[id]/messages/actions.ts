"use server";

import { notFound, redirect } from "next/navigation";
import type { FormState } from "#components/form/form-state.ts";
import { answerOfficer } from "#lib/applications/words/send-message.ts";
import { failed } from "../../../form-action.ts";
import { wordsProblemText } from "../../../words-problem-text.ts";
import { openOwnApplication } from "../../own-application.ts";

/** Sends what the applicant answers; what it belongs to is judged by the use case. */
export async function answerAction(_state: FormState, data: FormData): Promise<FormState> {
  const { actor, locale, application } = await openOwnApplication(String(data.get("application")));
  const typed = data.get("message");
  const sent = await answerOfficer(actor, application.id, typeof typed === "string" ? typed : "");
  if (sent.ok) redirect(`/applications/${application.id}/messages?sent=yes`);
  if (sent.problem.kind === "not-found") notFound();
  return failed(data, [{ field: "message", message: wordsProblemText(locale, sent.problem) }]);
}
