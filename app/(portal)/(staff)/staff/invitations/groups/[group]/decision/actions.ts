"use server";

import { ok, problem } from "#lib/domain/result.ts";
import { type Decision, type DecisionProblem, decideInvitations } from "#lib/invitations/decide.ts";
import { findCaseGroup } from "#lib/invitations/find-group.ts";
import { requestProblemText } from "#lib/invitations/request/problem-text.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import type { FormReader } from "#lib/platform/forms/form-reader.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { formAction, type Post, type Unusual } from "#lib/web/action.ts";

/** Decides on all undecided requests, or on the chosen ones; missing values are errors of their fields. */
export const decisionAction = formAction({
  right: "invitation:decide",
  texts: "invitations",
  read: ({ form, t }) => {
    const decision = decisionOf(form);
    return decision ? ok(decision) : problem({ outcome: t("decision.problem.outcome") });
  },
  run: async ({ actor, form }, decision) => {
    const groupId = form.text("group");
    const ids = form.text("scope") === "all" ? await waiting(actor, groupId) : form.texts("people");
    // The officer decides on the displayed requests; those submitted later are other requests.
    const seen = new Date(Number(form.text("seen")));
    const seenAt = Number.isNaN(seen.getTime()) ? new Date(0) : seen;
    return decideInvitations(actor, groupId, ids, decision, seenAt);
  },
  done: ({ decided }, { form }) => `/staff/invitations/groups/${form.text("group")}?decided=${decided}`,
  problem: errorsOf,
});

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

async function errorsOf(
  refused: Unusual<DecisionProblem>,
  { locale, t }: Post<"invitation:decide", undefined, "invitations">,
): Promise<Readonly<Record<string, string>>> {
  switch (refused.kind) {
    case "rules": {
      const policy = await policyOn(todayInAlmaty());
      const why = refused.problems.map((found) => requestProblemText(locale, policy, found)).join(" ");
      return { outcome: t("decision.problem.rules", { name: refused.name, why }) };
    }
    case "nobody-chosen":
      return { people: t("decision.problem.nobody-chosen") };
    case "ground-missing":
      return { ground: t("decision.problem.ground-missing") };
    case "text-missing":
      return { text: t("decision.problem.text-missing", { min: refused.min }) };
    case "text-too-long":
      return { text: t("decision.problem.text-too-long", { max: refused.max }) };
    case "characters":
      return { text: t("revoke.characters") };
    default:
      return { "": t("decision.problem.not-in-status") };
  }
}
