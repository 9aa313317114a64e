"use server";

import { redirect } from "next/navigation";
import type { LetterProblem } from "#lib/applications/review/letter-text.ts";
import { returnLetter } from "#lib/applications/review/letters.ts";
import {
  type NotReturned,
  prepareReturn,
  type ReturnProblem,
  returnApplication,
} from "#lib/applications/review/return-application.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { saveInterruptedForm } from "#lib/web/interrupted-form.ts";
import { currentLocale } from "#lib/web/request.ts";
import { letterErrors } from "../letter-action.ts";
import type { LetterState } from "../letter-state.ts";

/** Naming and writing, looking, and sending are three posts of one form; only the last returns the application. */
export async function returnAction(_state: LetterState, data: FormData): Promise<LetterState> {
  const form = formReader(data);
  await saveInterruptedForm(data);
  const { actor } = await guard("application:decide");
  const id = form.text("applicationId");
  const step = form.text("step");
  if (step === "change") return failed(data, []);
  const wish = { items: itemsIn(data), text: form.text("text") };
  if (step === "send") {
    const sent = await returnApplication(actor, id, wish);
    if (sent.ok) redirect(`/staff/applications/${id}`);
    return notSent(data, sent.problem, id);
  }
  const prepared = await prepareReturn(actor, id, wish);
  if (!prepared.ok) return notSent(data, prepared.problem, id);
  const { file, ...returned } = prepared.value;
  const letter = returnLetter({ ...returned, reference: file.reference }, file.recipient.locale);
  return { ...failed(data, []), letter };
}

/** Each page of the questionnaire has a group of boxes; what they name is judged by the use case. */
const itemsIn = (data: FormData): string[] =>
  [...data].flatMap(([name, value]) =>
    name.startsWith("items-") && typeof value === "string" ? [value] : [],
  );

async function notSent(data: FormData, problem: NotReturned, id: string): Promise<LetterState> {
  if (problem.kind === "not-held") redirect(`/staff/applications/${encodeURIComponent(id)}`);
  const locale = await currentLocale();
  const isText = (one: ReturnProblem): one is LetterProblem => one.kind !== "nothing-named";
  const none = problem.problems.some((one) => !isText(one))
    ? [{ field: "items-documents", message: translator(locale, "decisions")("form.error.nothing-named") }]
    : [];
  return failed(data, [...none, ...letterErrors(problem.problems.filter(isText), locale)]);
}
