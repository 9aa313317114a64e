import type { Actor } from "#lib/accounts/actor.ts";
import { mayDo } from "#lib/accounts/rights.ts";
import { moveApplication } from "#lib/applications/move-application.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { enqueueMail } from "#lib/platform/mail/enqueue.ts";
import { policyByVersion } from "#lib/policy/current-policy.ts";
import { type CaseFile, loadCase } from "./load-case.ts";
import type { NotHeld } from "./release.ts";

export interface Refusal {
  /** One of the policy's grounds. */
  readonly ground: string;
  /** What the applicant reads besides the ground, in words of the officer. */
  readonly text: string;
}

export type RefusalProblem =
  | { readonly kind: "ground-missing" }
  | { readonly kind: "text-too-short"; readonly least: number }
  | { readonly kind: "text-too-long"; readonly most: number };

const least = 10;
const most = 2000;

/** Is the refusal fit to be sent under the policy that the application was submitted under? Gives it back cleaned. */
function checkRefusal(
  grounds: readonly string[],
  refusal: Refusal,
): Result<Refusal, readonly RefusalProblem[]> {
  const text = printableText(refusal.text);
  const problems: RefusalProblem[] = [];
  if (!grounds.includes(refusal.ground)) problems.push({ kind: "ground-missing" });
  if (text.length < least) problems.push({ kind: "text-too-short", least });
  if (text.length > most) problems.push({ kind: "text-too-long", most });
  return problems.length > 0 ? problem(problems) : ok({ ground: refusal.ground, text });
}

/** One kind of line break, no other control characters, nothing at the ends. */
const printableText = (typed: string): string =>
  typed
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{C}\n]/gu, "")
    .trim();

interface PreparedRefusal {
  readonly file: CaseFile;
  readonly refusal: Refusal;
}

export type RefusalNotSent =
  | NotHeld
  | { readonly kind: "not-fit"; readonly problems: readonly RefusalProblem[] };

/** The refusal as it would be sent by the officer who holds the application; nothing is changed yet. */
export async function prepareRefusal(
  actor: Actor,
  applicationId: string,
  refusal: Refusal,
): Promise<Result<PreparedRefusal, RefusalNotSent>> {
  const file = mayDo(actor.role, "application:decide") ? await loadCase(applicationId) : undefined;
  if (file?.status !== "IN_REVIEW" || file.officer?.id !== actor.id) return problem({ kind: "not-held" });
  const { refusalGrounds } = await policyByVersion(file.policyVersion);
  const fit = checkRefusal(refusalGrounds, refusal);
  return fit.ok ? ok({ file, refusal: fit.value }) : problem({ kind: "not-fit", problems: fit.problem });
}

/**
 * Refuses an application that this officer holds: IN_REVIEW → REFUSED, with ground and text, and writes to the
 * applicant. The fee that was paid stays paid (R6).
 */
export async function refuseApplication(
  actor: Actor,
  applicationId: string,
  typed: Refusal,
): Promise<Result<"REFUSED", RefusalNotSent>> {
  const prepared = await prepareRefusal(actor, applicationId, typed);
  if (!prepared.ok) return prepared;
  const { file, refusal } = prepared.value;
  const moved = await transaction(async (tx) => {
    await enqueueMail(tx, {
      key: `application.refused:${file.id}`,
      template: "application-refused",
      recipient: file.recipient.email,
      locale: file.recipient.locale,
      subjectId: file.id,
    });
    return moveApplication(tx, {
      id: file.id,
      from: "IN_REVIEW",
      event: "refuse",
      actor,
      data: { decidedAt: now(), refusalGround: refusal.ground, refusalText: refusal.text },
      where: { officerId: actor.id },
      detail: { ground: refusal.ground },
    });
  });
  return moved.ok ? ok("REFUSED") : problem({ kind: "not-held" });
}
