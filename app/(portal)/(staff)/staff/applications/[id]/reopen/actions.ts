"use server";

import { redirect } from "next/navigation";
import { reopeningLetter } from "#lib/applications/review/letters.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import { prepareReopening, type ReopeningProblem, reopenApplication } from "#lib/visas/reopen-application.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { saveInterruptedForm } from "#lib/web/interrupted-form.ts";
import { currentLocale } from "#lib/web/request.ts";
import { letterErrors } from "../letter-action.ts";
import type { LetterState } from "../letter-state.ts";

/** Writing, looking and sending are three posts of one form; only the last opens the decision again. */
export async function reopenAction(_state: LetterState, data: FormData): Promise<LetterState> {
  const form = formReader(data);
  await saveInterruptedForm(data);
  const { actor } = await guard("decision:reopen");
  const id = form.text("applicationId");
  const step = form.text("step");
  if (step === "change") return failed(data, []);
  const typed = form.text("text");
  if (step === "send") {
    const sent = await reopenApplication(actor, id, typed);
    if (sent.ok) redirect(`/staff/applications/${id}`);
    return notSent(data, sent.problem, id);
  }
  const prepared = await prepareReopening(actor, id, typed);
  if (!prepared.ok) return notSent(data, prepared.problem, id);
  const { file, text } = prepared.value;
  const visaNumber = file.status === "GRANTED" ? file.visa?.number : undefined;
  const letter = reopeningLetter({ reference: file.reference, visaNumber, text }, file.recipient.locale);
  return { ...failed(data, []), letter };
}

async function notSent(data: FormData, problem: ReopeningProblem, id: string): Promise<LetterState> {
  // The holder entered, or somebody was faster: its page says so.
  if (problem.kind === "not-reopenable") redirect(`/staff/applications/${encodeURIComponent(id)}`);
  return failed(data, letterErrors(problem.problems, await currentLocale()));
}
