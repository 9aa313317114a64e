"use server";

import { redirect } from "next/navigation";
import { sendBackProposal, takeBackProposal } from "#lib/applications/review/close-proposal.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { signProposal } from "#lib/visas/sign-proposal.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { currentLocale } from "#lib/web/request.ts";
import { letterErrors } from "../letter-action.ts";

const pageOf = (id: string): string => `/staff/applications/${encodeURIComponent(id)}`;

/** Whatever the outcome, the case's page says how it stands now. */
export async function signAction(data: FormData): Promise<void> {
  const form = formReader(data);
  const { actor } = await guard("decision:countersign");
  const id = form.text("applicationId");
  await signProposal(actor, id, form.text("proposalId"));
  redirect(pageOf(id));
}

/** Gives the proposal back with a remark. */
export async function sendBackAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor } = await guard("decision:countersign");
  const id = form.text("applicationId");
  const outcome = await sendBackProposal(actor, id, form.text("text"));
  if (!outcome.ok && outcome.problem.kind === "not-fit") {
    return failed(data, letterErrors(outcome.problem.problems, await currentLocale()));
  }
  redirect(pageOf(id));
}

/** Takes one's own proposal back. */
export async function takeBackAction(data: FormData): Promise<void> {
  const { actor } = await guard("application:decide");
  const id = formReader(data).text("applicationId");
  await takeBackProposal(actor, id);
  redirect(pageOf(id));
}
