"use server";

import { redirect } from "next/navigation";
import { rolesThatMay } from "#lib/accounts/rights.ts";
import {
  prepareRefusal,
  type RefusalNotSent,
  type RefusalProblem,
  refuseApplication,
} from "#lib/applications/review/refuse.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { failed } from "../../../../form-action.ts";
import { currentLocale, requireActor } from "../../../../request.ts";
import { applicationIdOf } from "../../../application-id.ts";
import type { RefusalState } from "./refusal-state.ts";

/** Writing, looking and sending are three posts of one form; only the last decides. */
export async function refuseAction(_state: RefusalState, data: FormData): Promise<RefusalState> {
  const actor = await requireActor(...rolesThatMay("application:decide"));
  const id = applicationIdOf(data);
  const step = data.get("step");
  if (step === "change") return { ...failed(data, []), step: "write" };
  const refusal = { ground: text(data, "ground"), text: text(data, "text") };
  const outcome =
    step === "send" ? await refuseApplication(actor, id, refusal) : await prepareRefusal(actor, id, refusal);
  if (!outcome.ok) return notSent(data, outcome.problem, id);
  if (step === "send") redirect(`/staff/applications/${id}`);
  return { ...failed(data, []), step: "preview" };
}

const fieldOf = (problem: RefusalProblem): string => (problem.kind === "ground-missing" ? "ground" : "text");

async function notSent(data: FormData, problem: RefusalNotSent, id: string): Promise<RefusalState> {
  // Somebody else holds it, or it is decided: its page says so.
  if (problem.kind === "not-held") redirect(`/staff/applications/${encodeURIComponent(id)}`);
  const t = translator(await currentLocale(), "staff");
  const errors = problem.problems.map((one) => ({
    field: fieldOf(one),
    message: t(`refuse.error.${one.kind}`, { ...one }),
  }));
  return { ...failed(data, errors), step: "write" };
}

function text(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
}
