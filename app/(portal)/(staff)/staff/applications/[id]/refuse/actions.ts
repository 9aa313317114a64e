"use server";

import { redirect } from "next/navigation";
import type { LetterProblem } from "#lib/applications/review/letter-text.ts";
import { refusalLetter } from "#lib/applications/review/letters.ts";
import {
  prepareRefusal,
  type RefusalNotSent,
  type RefusalProblem,
  refuseApplication,
} from "#lib/applications/review/refuse.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { saveInterruptedForm } from "#lib/web/interrupted-form.ts";
import { currentLocale } from "#lib/web/request.ts";
import { letterErrors } from "../letter-action.ts";
import type { LetterState } from "../letter-state.ts";

/** Writing, looking and sending are three posts of one form; only the last decides, or asks for a second signature. */
export async function refuseAction(_state: LetterState, data: FormData): Promise<LetterState> {
  const form = formReader(data);
  await saveInterruptedForm(data);
  const { actor } = await guard("application:decide");
  const id = form.text("applicationId");
  const step = form.text("step");
  if (step === "change") return failed(data, []);
  const refusal = { ground: form.text("ground"), text: form.text("text") };
  if (step === "send") {
    const sent = await refuseApplication(actor, id, refusal);
    if (sent.ok) redirect(`/staff/applications/${id}`);
    return notSent(data, sent.problem, id);
  }
  const prepared = await prepareRefusal(actor, id, refusal);
  if (!prepared.ok) return notSent(data, prepared.problem, id);
  const { file, refusal: cleaned } = prepared.value;
  const letter = refusalLetter({ reference: file.reference, ...cleaned }, file.recipient.locale);
  return { ...failed(data, []), letter };
}

async function notSent(data: FormData, problem: RefusalNotSent, id: string): Promise<LetterState> {
  // Somebody else holds it, or it is decided: its page says so.
  if (problem.kind === "not-held") redirect(`/staff/applications/${encodeURIComponent(id)}`);
  const locale = await currentLocale();
  const isText = (one: RefusalProblem): one is LetterProblem => one.kind !== "ground-missing";
  const ground = problem.problems.some((one) => !isText(one))
    ? [{ field: "ground", message: translator(locale, "staff")("refuse.error.ground-missing") }]
    : [];
  return failed(data, [...ground, ...letterErrors(problem.problems.filter(isText), locale)]);
}
