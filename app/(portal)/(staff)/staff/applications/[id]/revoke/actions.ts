"use server";

import { redirect } from "next/navigation";
import { revocationLetter } from "#lib/applications/review/letters.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import { prepareRevocation, type RevocationProblem, revokeVisa } from "#lib/visas/revoke-visa.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { saveInterruptedForm } from "#lib/web/interrupted-form.ts";
import { currentLocale } from "#lib/web/request.ts";
import { letterErrors } from "../letter-action.ts";
import type { LetterState } from "../letter-state.ts";

/** Writing, looking and sending are three posts of one form; only the last revokes, or asks for a second signature. */
export async function revokeAction(_state: LetterState, data: FormData): Promise<LetterState> {
  const form = formReader(data);
  await saveInterruptedForm(data);
  const { actor } = await guard("application:decide");
  const id = form.text("applicationId");
  const step = form.text("step");
  if (step === "change") return failed(data, []);
  const typed = form.text("text");
  if (step === "send") {
    const sent = await revokeVisa(actor, id, typed);
    if (sent.ok) redirect(`/staff/applications/${id}`);
    return notSent(data, sent.problem, id);
  }
  const prepared = await prepareRevocation(actor, id, typed);
  if (!prepared.ok) return notSent(data, prepared.problem, id);
  const { file, visa, text } = prepared.value;
  return {
    ...failed(data, []),
    letter: revocationLetter({ number: visa.number, text }, file.recipient.locale),
  };
}

async function notSent(data: FormData, problem: RevocationProblem, id: string): Promise<LetterState> {
  // Used, revoked or re-opened meanwhile: its page says so.
  if (problem.kind === "not-revocable") redirect(`/staff/applications/${encodeURIComponent(id)}`);
  return failed(data, letterErrors(problem.problems, await currentLocale()));
}
