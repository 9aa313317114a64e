import { randomInt } from "node:crypto";
import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { cleanText, hasForbiddenCharacter } from "#lib/domain/clean-text.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { invitationNumberFrom, invitationNumbersPossible } from "#lib/domain/r2-invitation.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import type { Invitation, Organisation } from "#lib/platform/db/types.ts";
import { isUniqueViolation } from "#lib/platform/db/unique-violation.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { decisionText } from "./limits.ts";
import { mailDecision } from "./mail-decision.ts";
import { mailNumber } from "./mail-number.ts";
import { type InvitationNotInStatus, moveInvitations } from "./move-invitations.ts";
import { refreshDue } from "./refresh-due.ts";
import type { RequestFieldProblem } from "./request/fields.ts";
import { REQUEST_FIELDS, type RequestField } from "./request/fields.ts";
import { readRequest } from "./request/read-request.ts";
import { typedOf } from "./request/request-data.ts";
import { requestFacts } from "./request-facts.ts";

export type Decision =
  | { readonly outcome: "ISSUE" }
  | { readonly outcome: "RETURN"; readonly text: string; readonly fields: readonly string[] }
  | { readonly outcome: "REFUSE"; readonly ground: string; readonly text: string };

export type DecisionProblem =
  /** Decided, returned or cancelled since the page was opened. */
  | InvitationNotInStatus
  | { readonly kind: "not-found" }
  | { readonly kind: "nobody-chosen" }
  | { readonly kind: "text-missing"; readonly min: number }
  | { readonly kind: "text-too-long"; readonly max: number }
  | { readonly kind: "characters" }
  | { readonly kind: "ground-missing" }
  /** Rules prevent issuing; the officer returns or refuses it instead. */
  | {
      readonly kind: "rules";
      readonly name: string;
      readonly problems: readonly RequestFieldProblem[];
    };

const { min, max } = decisionText;

/** Attempts at drawing an unused number; with ten digits a repetition is very rare. */
const draws = 5;

/**
 * Decides on requests of one group, all of them or none: issues them with new random numbers, returns them for
 * correction, or refuses them. The host gets one mail, each foreigner with an address their own number.
 * @param seen when the requests were submitted, as shown on the officer's page: a corrected one is another request
 */
export async function decideInvitations(
  actor: Granted<"invitation:decide">,
  groupId: string,
  ids: readonly string[],
  decision: Decision,
  seen: Date,
): Promise<Result<{ readonly decided: number }, DecisionProblem>> {
  if (!z.uuid().safeParse(groupId).success) return problem({ kind: "not-found" });
  const policy = await policyOn(todayInAlmaty());
  const fit = fitDecision(decision, policy);
  if (!fit.ok) return fit;
  const chosen = [...new Set(ids)].filter((id) => z.uuid().safeParse(id).success);
  if (chosen.length === 0) return problem({ kind: "nobody-chosen" });
  const rows = await db().invitation.findMany({
    where: { id: { in: chosen }, groupId, status: { not: "DRAFT" } },
    include: { organisation: true },
  });
  if (rows.length !== chosen.length) return problem({ kind: "not-found" });
  if (rows.some(({ status, submittedAt }) => status !== "SUBMITTED" || !submittedAt || submittedAt > seen)) {
    return problem({ kind: "not-in-status" });
  }
  if (decision.outcome === "ISSUE") {
    const broken = await brokenRules(rows);
    if (broken) return problem(broken);
  }
  for (let draw = 1; ; draw += 1) {
    try {
      return await transaction((tx) => decide(tx, actor, groupId, rows, fit.value, policy));
    } catch (fault) {
      if (!isUniqueViolation(fault) || draw === draws) throw fault;
    }
  }
}

/** The decision with its text normalised, if it contains what the host needs. */
function fitDecision(decision: Decision, policy: Policy): Result<FitDecision, DecisionProblem> {
  if (decision.outcome === "ISSUE") return ok({ outcome: "ISSUE", ground: null, text: "", fields: [] });
  const text = cleanText(decision.text, true);
  if (decision.outcome === "REFUSE" && !policy.refusalGrounds.includes(decision.ground)) {
    return problem({ kind: "ground-missing" });
  }
  if (text.length < min) return problem({ kind: "text-missing", min });
  if (text.length > max) return problem({ kind: "text-too-long", max });
  if (hasForbiddenCharacter(text)) return problem({ kind: "characters" });
  return ok({
    outcome: decision.outcome,
    ground: decision.outcome === "REFUSE" ? decision.ground : null,
    text,
    fields:
      decision.outcome === "RETURN" ? REQUEST_FIELDS.filter((field) => decision.fields.includes(field)) : [],
  });
}

interface FitDecision {
  readonly outcome: Decision["outcome"];
  readonly ground: string | null;
  readonly text: string;
  readonly fields: RequestField[];
}

type Row = Invitation & { readonly organisation: Organisation };

async function brokenRules(rows: readonly Row[]): Promise<DecisionProblem | undefined> {
  for (const row of rows) {
    const read = readRequest(typedOf(row), await requestFacts(row.organisation.kind, "asked"));
    if (!read.ok) {
      const name = [row.surname, row.givenNames].filter(Boolean).join(" ");
      return { kind: "rules", name, problems: read.problem };
    }
  }
  return undefined;
}

const events = { ISSUE: "issue", RETURN: "return", REFUSE: "refuse" } as const;

async function decide(
  tx: Tx,
  actor: Granted<"invitation:decide">,
  groupId: string,
  rows: readonly Row[],
  { outcome, ground, text, fields }: FitDecision,
  policy: Policy,
): Promise<Result<{ readonly decided: number }, DecisionProblem>> {
  const decision = await tx.invitationDecision.create({
    data: { groupId, outcome, ground, text, fields, officerId: actor.id, decidedAt: now() },
    select: { id: true, decidedAt: true },
  });
  // The mail is enqueued in this transaction, so a rollback cancels it.
  if (outcome === "ISSUE") for (const row of rows) await mailNumber(tx, row);
  await mailDecision(tx, groupId, decision.id, outcome);
  const issue = () => ({
    number: invitationNumberFrom(policy, randomInt(invitationNumbersPossible(policy))),
    issuedAt: decision.decidedAt,
  });
  for (const { id } of rows) {
    const moved = await moveInvitations(tx, {
      ids: [id],
      from: "SUBMITTED",
      event: events[outcome],
      actor,
      data: { decisionId: decision.id, ...(outcome === "ISSUE" && issue()) },
      detail: { decision: decision.id, ...(ground ? { ground } : {}) },
    });
    if (!moved.ok) return moved;
  }
  await refreshDue(tx, groupId);
  return ok({ decided: rows.length });
}
