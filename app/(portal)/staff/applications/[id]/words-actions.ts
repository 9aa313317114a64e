"use server";

import { notFound, redirect } from "next/navigation";
import type { FormState } from "#components/form/form-state.ts";
import { rolesThatMay } from "#lib/accounts/rights.ts";
import { addNote } from "#lib/applications/words/notes.ts";
import { askApplicant } from "#lib/applications/words/send-message.ts";
import { failed } from "../../../form-action.ts";
import { currentLocale, requireActor } from "../../../request.ts";
import { wordsProblemText } from "../../../words-problem-text.ts";
import { applicationIdOf } from "../../application-id.ts";
import { typedText } from "./letter-action.ts";

export async function noteAction(_state: FormState, data: FormData): Promise<FormState> {
  const actor = await requireActor(...rolesThatMay("note:write"));
  const id = applicationIdOf(data);
  const added = await addNote(actor, id, typedText(data, "note"));
  if (added.ok) redirect(`/staff/applications/${id}#notes`);
  if (added.problem.kind === "not-found") notFound();
  return failed(data, [{ field: "note", message: wordsProblemText(await currentLocale(), added.problem) }]);
}

export async function askAction(_state: FormState, data: FormData): Promise<FormState> {
  const actor = await requireActor(...rolesThatMay("application:decide"));
  const id = applicationIdOf(data);
  const asked = await askApplicant(actor, id, typedText(data, "message"));
  if (asked.ok) redirect(`/staff/applications/${id}#messages`);
  if (asked.problem.kind === "not-found") notFound();
  return failed(data, [
    { field: "message", message: wordsProblemText(await currentLocale(), asked.problem) },
  ]);
}
