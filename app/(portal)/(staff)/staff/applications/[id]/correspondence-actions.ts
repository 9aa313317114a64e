"use server";

import { addNote } from "#lib/applications/correspondence/notes.ts";
import { correspondenceProblemText } from "#lib/applications/correspondence/problem-text.ts";
import { askApplicant } from "#lib/applications/correspondence/send-message.ts";
import { formAction } from "#lib/web/action.ts";
import { caseAddress } from "../../case-address.ts";

export const noteAction = formAction({
  right: "note:write",
  run: ({ actor, form }) => addNote(actor, form.text("applicationId"), form.text("note")),
  done: (_, { form }) => `${caseAddress(form)}#notes`,
  problem: (found, { locale }) => ({ note: correspondenceProblemText(locale, found) }),
});

export const askAction = formAction({
  right: "application:decide",
  limited: "message",
  run: ({ actor, form }) => askApplicant(actor, form.text("applicationId"), form.text("message")),
  done: (_, { form }) => `${caseAddress(form)}#messages`,
  problem: (found, { locale }) => ({ message: correspondenceProblemText(locale, found) }),
});
