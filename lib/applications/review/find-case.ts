import { type Granted, may } from "#lib/accounts/rights.ts";
import { type CaseMessage, messagesOf } from "#lib/applications/correspondence/find-messages.ts";
import { type CaseNote, notesOf } from "#lib/applications/correspondence/notes.ts";
import { recordEvents } from "#lib/audit/record.ts";
import { mayAsk } from "#lib/domain/correspondence.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { ok } from "#lib/domain/result.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { policyByVersion } from "#lib/policy/current-policy.ts";
import { askWatchList, lookUpEvent } from "#lib/watch-list/ask.ts";
import { type CheckedCase, checkCase } from "./check-case.ts";
import { checkPast, checkPhoto } from "./check-past.ts";
import { comparedCase } from "./compared-case.ts";
import { findPast } from "./find-past.ts";
import { type Proposal, proposalsOf } from "./find-proposals.ts";
import { type CaseReturn, findReturns } from "./find-returns.ts";
import { findHistory, type HistoryEntry } from "./history.ts";
import { type CaseFile, loadCase } from "./load-case.ts";

export interface ReviewCase {
  readonly file: CaseFile;
  /** The version under which the application was submitted. */
  readonly policy: Policy;
  readonly checked: CheckedCase;
  readonly history: readonly HistoryEntry[];
  /** Returns for correction with their results, the newest first. */
  readonly returns: readonly CaseReturn[];
  /** Proposed decisions, the newest first. */
  readonly proposals: readonly Proposal[];
  /** The proposal that awaits a signature. */
  readonly waiting: Proposal | undefined;
  /** Notes of staff, and questions and answers of the applicant; oldest first. */
  readonly notes: readonly CaseNote[];
  readonly messages: readonly CaseMessage[];
  /** The actions that this actor may perform now. */
  readonly may: {
    readonly claim: boolean;
    readonly decide: boolean;
    readonly ask: boolean;
    readonly note: boolean;
    readonly reassign: boolean;
  };
}

/** Staff can read applications once the fee is paid. */
const hidden = ["DRAFT", "SUBMITTED"];

/**
 * An application with its automatic checks and history, as shown on staff's page; undefined when there is none, or its
 * fee is not paid. Each call is an audit event `application.read` and, because the watch list is queried, one
 * `watchlist.look-up`.
 */
export async function findCase(
  actor: Granted<"application:read">,
  applicationId: string,
): Promise<ReviewCase | undefined> {
  const file = await loadCase(applicationId);
  if (file === undefined || hidden.includes(file.status)) return undefined;
  const [policy, today] = [await policyByVersion(file.policyVersion), todayInAlmaty()];
  const checked = checkCase(policy, file, today);
  const person = comparedCase(file.frozen, checked.declared);
  const [past, matches] = await Promise.all([findPast(file, person, today), askWatchList(actor, person)]);
  await transaction(async (tx) => {
    await recordEvents(tx, [
      lookUpEvent(actor, { type: "application", id: file.id }, matches),
      {
        actor,
        action: "application.read",
        subjectId: file.id,
        detail: { status: file.status },
      },
    ]);
    return ok(undefined);
  });
  const [returns, proposals, notes, messages, visas] = await Promise.all([
    findReturns(file),
    proposalsOf(file.id),
    notesOf(file.id),
    messagesOf(file.id),
    db().visa.findMany({ where: { applicationId: file.id }, select: { id: true } }),
  ]);
  return {
    file,
    policy,
    checked: {
      ...checked,
      checks: [...checked.checks, ...checkPhoto(file.documents, past.samePhoto), ...checkPast(past, matches)],
    },
    history: await findHistory(actor, [file.id, ...visas.map(({ id }) => id)]),
    returns,
    proposals,
    notes,
    messages,
    waiting: proposals.find(({ status }) => status === "WAITING"),
    may: {
      claim: may(actor, "application:review") && file.status === "PAID" && file.applicantId !== actor.id,
      decide: file.status === "IN_REVIEW" && file.officer?.id === actor.id && !file.awaitsSignature,
      ask: may(actor, "application:decide") && mayAsk(file.status, file.officer?.id === actor.id),
      note: may(actor, "note:write"),
      reassign: may(actor, "application:reassign") && file.status === "IN_REVIEW",
    },
  };
}
