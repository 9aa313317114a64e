import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { type EntryObstacle, type ExitObstacle, entryObstacles, exitObstacles } from "#lib/domain/border.ts";
import { type VisaStatus, visaStatusOn } from "#lib/domain/life-cycles/visa.ts";
import type { PersonField } from "#lib/domain/names/comparison.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { overstayDays, stayDaysLeft, stayEnds } from "#lib/domain/r1-single-entry.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { dateInAlmaty, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import type { WatchMatch } from "#lib/watch-list/ask.ts";
import { askAboutHolder } from "./ask-watch-list.ts";
import { type DeskVisa, deskVisa } from "./desk-visa.ts";
import { type BorderQuestion, type IdentifyProblem, identifyVisa } from "./identify-visa.ts";

/** The data shown to the officer at the desk before a decision. */
export interface BorderCard {
  readonly visa: DeskVisa;
  /** The status today, with EXPIRED computed. */
  readonly status: VisaStatus | "EXPIRED";
  readonly differences: readonly PersonField[];
  /** Empty if the holder may be admitted here and today. */
  readonly againstEntry: readonly EntryObstacle[];
  /** Empty if an exit may be recorded here and today. */
  readonly againstExit: readonly ExitObstacle[];
  readonly stay: StayLeft;
  /** Entries of the watch list that may match the holder. They inform; the rules above decide. */
  readonly watch: readonly WatchMatch[];
}

export interface StayLeft {
  /** Days left, including today; before the entry the visa's whole stay, 0 or less after its end. */
  readonly daysLeft: number;
  /** Last day of the stay; undefined before the entry. */
  readonly lastDay: PlainDate | undefined;
  /** Days of overstay, up to today or the exit. */
  readonly overstay: number;
}

/**
 * Finds the visa of a desk's question (S6) and checks it for one airport, today. Each answer is an audit event
 * `visa.check`, after that of the watch list's look-up. Problems: the input is not a visa, passport or number; there is
 * no such visa.
 */
export async function checkAtBorder(
  actor: Granted<"border:check">,
  question: BorderQuestion,
  airport: string,
): Promise<Result<BorderCard, IdentifyProblem>> {
  const identified = await identifyVisa(actor, question);
  if (!identified.ok) return identified;
  const visa = await deskVisa(db(), identified.value.visaId);
  if (visa === undefined) return problem({ kind: "not-found" });
  const on = todayInAlmaty();
  const { differences } = identified.value;
  const watch = await askAboutHolder(actor, visa.id);
  await transaction(async (tx) => {
    await recordEvent(tx, {
      actor,
      action: "visa.check",
      subjectId: visa.id,
      detail: { airport, differences: differences.join(",") },
    });
    return ok(undefined);
  });
  return ok({
    visa,
    status: visaStatusOn(visa, on),
    differences,
    againstEntry: entryObstacles(visa, { airport, on }),
    againstExit: exitObstacles(visa, { airport, on }, visa.enteredOn),
    stay: stayOf(visa, on),
    watch,
  });
}

function stayOf(visa: DeskVisa, today: PlainDate): StayLeft {
  const { enteredOn } = visa;
  if (enteredOn === undefined) return { daysLeft: visa.stayDays, lastDay: undefined, overstay: 0 };
  const left = visa.records.findLast(({ kind }) => kind === "EXIT");
  const lastDay = stayEnds(visa, enteredOn);
  return left
    ? {
        daysLeft: 0,
        lastDay,
        // An exit that arrived before its entry could not count them.
        overstay: left.overstayDays ?? overstayDays(visa, enteredOn, dateInAlmaty(left.at)),
      }
    : {
        daysLeft: stayDaysLeft(visa, enteredOn, today),
        lastDay,
        overstay: overstayDays(visa, enteredOn, today),
      };
}
