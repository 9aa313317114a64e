"use server";

import { notFound, redirect } from "next/navigation";
import { addNote } from "#lib/applications/correspondence/notes.ts";
import { correspondenceProblemText } from "#lib/applications/correspondence/problem-text.ts";
import { askApplicant } from "#lib/applications/correspondence/send-message.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { currentLocale } from "#lib/web/request.ts";

export async function noteAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor } = await guard("note:write");
  const id = form.text("applicationId");
  const added = await addNote(actor, id, form.text("note"));
  if (added.ok) redirect(`/staff/applications/${id}#notes`);
  if (added.problem.kind === "not-found") notFound();
  return failed(data, [
    { field: "note", message: correspondenceProblemText(await currentLocale(), added.problem) },
  ]);
}

export async function askAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor } = await guard("application:decide");
  const id = form.text("applicationId");
  const asked = await askApplicant(actor, id, form.text("message"));
  if (asked.ok) redirect(`/staff/applications/${id}#messages`);
  if (asked.problem.kind === "not-found") notFound();
  return failed(data, [
    { field: "message", message: correspondenceProblemText(await currentLocale(), asked.problem) },
  ]);
}
