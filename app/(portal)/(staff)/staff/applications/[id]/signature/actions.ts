"use server";

import { sendBackProposal, takeBackProposal } from "#lib/applications/review/close-proposal.ts";
import { signProposal } from "#lib/visas/sign-proposal.ts";
import { formAction, postAction } from "#lib/web/action.ts";
import { caseAddress } from "../../../case-address.ts";
import { letterErrors } from "../letter-action.ts";

/** Whatever the outcome, the case's page shows its state. */
export const signAction = postAction({
  right: "decision:countersign",
  run: ({ actor, form }) => signProposal(actor, form.text("applicationId"), form.text("proposalId")),
  done: (_, { form }) => caseAddress(form),
});

/** Returns the proposal with a remark. */
export const sendBackAction = formAction({
  right: "decision:countersign",
  run: ({ actor, form }) => sendBackProposal(actor, form.text("applicationId"), form.text("text")),
  done: (_, { form }) => caseAddress(form),
  problem: (found, { form, locale }) =>
    found.kind === "not-fit" ? letterErrors(found.problems, locale) : caseAddress(form),
});

/** Withdraws one's own proposal. */
export const takeBackAction = postAction({
  right: "application:decide",
  run: ({ actor, form }) => takeBackProposal(actor, form.text("applicationId")),
  done: (_, { form }) => caseAddress(form),
});
