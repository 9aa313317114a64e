"use server";

import { notFound, redirect } from "next/navigation";
import { type Decision, type DecisionProblem, decideInvitations } from "#lib/invitations/decide.ts";
import { findCaseGroup } from "#lib/invitations/find-group.ts";
import { requestProblemText } from "#lib/invitations/request/problem-text.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { type FormReader, formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";

/** Decides on all who wait, or on those chosen; what is missing is said beside its field. */
export async function decisionAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor, locale } = await guard("invitation:decide");
  const groupId = form.text("group");
  const decision = decisionOf(form);
  if (!decision) {
    const message = translator(locale, "invitations")("decision.problem.outcome");
    return failed(data, [{ field: "outcome", message }]);
  }
  const ids = form.text("scope") === "all" ? await waiting(actor, groupId) : form.texts("people");
  // The officer decides on what the page showed: whatever was sent since then is another request.
  const seen = new Date(Number(form.text("seen")));
  const decided = await decideInvitations(
    actor,
    groupId,
    ids,
    decision,
    Number.isNaN(seen.getTime()) ? new Date(0) : seen,
  );
  if (decided.ok) redirect(`/staff/invitations/groups/${groupId}?decided=${decided.value.decided}`);
  if (decided.problem.kind === "not-found") notFound();
  return failed(data, [await errorOf(locale, decided.problem)]);
}

async function waiting(
  actor: Parameters<typeof findCaseGroup>[0],
  groupId: string,
): Promise<readonly string[]> {
  const group = await findCaseGroup(actor, groupId);
  return (group?.people ?? []).filter(({ row }) => row.status === "SUBMITTED").map(({ row }) => row.id);
}

function decisionOf(form: FormReader): Decision | undefined {
  switch (form.text("outcome")) {
    case "ISSUE":
      return { outcome: "ISSUE" };
    case "RETURN":
      return {
        outcome: "RETURN",
        text: form.text("text"),
        fields: form.texts("fields"),
      };
    case "REFUSE":
      return {
        outcome: "REFUSE",
        ground: form.text("ground"),
        text: form.text("text"),
      };
    default:
      return undefined;
  }
}

async function errorOf(
  locale: Locale,
  problem: DecisionProblem,
): Promise<{ readonly field: string; readonly message: string }> {
  const t = translator(locale, "invitations");
  switch (problem.kind) {
    case "rules": {
      const policy = await policyOn(todayInAlmaty());
      const why = problem.problems.map((found) => requestProblemText(locale, policy, found)).join(" ");
      return { field: "outcome", message: t("decision.problem.rules", { name: problem.name, why }) };
    }
    case "nobody-chosen":
      return { field: "people", message: t("decision.problem.nobody-chosen") };
    case "ground-missing":
      return { field: "ground", message: t("decision.problem.ground-missing") };
    case "text-missing":
      return { field: "text", message: t("decision.problem.text-missing", { min: problem.min }) };
    case "text-too-long":
      return { field: "text", message: t("decision.problem.text-too-long", { max: problem.max }) };
    default:
      return { field: "", message: t("decision.problem.not-in-status") };
  }
}
