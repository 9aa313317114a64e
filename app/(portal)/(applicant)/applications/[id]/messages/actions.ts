"use server";

import { correspondenceProblemText } from "#lib/applications/correspondence/problem-text.ts";
import { answerOfficer } from "#lib/applications/correspondence/send-message.ts";
import { formAction } from "#lib/web/action.ts";

/** Sends the applicant's answer; the use case checks to which question it belongs. */
export const answerAction = formAction({
  right: "application:own",
  id: "application",
  limited: "message",
  run: ({ actor, application, form }) => answerOfficer(actor, application.id, form.text("message")),
  done: (_, { application }) => `/applications/${application.id}/messages?sent=yes`,
  problem: (problem, { locale }) => ({ message: correspondenceProblemText(locale, problem) }),
});
