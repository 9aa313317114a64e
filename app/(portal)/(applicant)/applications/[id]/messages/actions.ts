"use server";

import { correspondenceProblemText } from "#lib/applications/correspondence/problem-text.ts";
import { answerOfficer } from "#lib/applications/correspondence/send-message.ts";
import { formAction } from "#lib/web/action.ts";

/** Sends what the applicant answers; what it belongs to is judged by the use case. */
export const answerAction = formAction({
  right: "application:own",
  id: "application",
  limited: "message",
  run: ({ actor, application, form }) => answerOfficer(actor, application.id, form.text("message")),
  done: (_, { application }) => `/applications/${application.id}/messages?sent=yes`,
  problem: (problem, { locale }) => ({ message: correspondenceProblemText(locale, problem) }),
});
