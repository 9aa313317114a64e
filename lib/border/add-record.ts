import { z } from "zod";
import type { Actor } from "#lib/accounts/actor.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import type { ActionOn } from "#lib/audit/actions.ts";
import { recordEvent } from "#lib/audit/record.ts";
import type { EntryObstacle, ExitObstacle, RemarkProblem } from "#lib/domain/border.ts";
import { MAX_REMARK_LENGTH } from "#lib/domain/border.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { dateInAlmaty, now } from "#lib/platform/clock.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import type { BorderRecordKind } from "#lib/platform/db/types.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { moveVisa } from "#lib/visas/move-visa.ts";
import { type DeskVisa, deskVisa } from "./desk-visa.ts";

/** An officer's record at a desk. */
export interface NewRecord {
  /** A UUID created by the desk; the same UUID again is the same record. */
  readonly deskRecordId: string;
  readonly visaId: string;
  /** IATA code of the desk's airport. */
  readonly airport: string;
  /** When it happened, if it is recorded afterwards; now by default. */
  readonly at?: Date | undefined;
  readonly remarks?: string | undefined;
  /**
   * It has already happened, at a desk without a network, so it is recorded despite obstacles, which become conflicts.
   */
  readonly happened?: boolean | undefined;
  /** Doubts from the desk's own check of the document, stored with the conflicts of a record made after the fact. */
  readonly noted?: readonly string[] | undefined;
}

export interface AddedRecord {
  readonly recordId: string;
  readonly visaId: string;
  readonly kind: BorderRecordKind;
  /** Reasons (of rules) against a record that had already happened. */
  readonly conflicts: readonly string[];
}

export type RecordProblem =
  | { readonly kind: "not-found" }
  /** Rules against it; also the answer to the slower of two desks. */
  | { readonly kind: "obstacles"; readonly obstacles: readonly (EntryObstacle | ExitObstacle)[] }
  /** In the future, or before the visa was issued. */
  | { readonly kind: "time-wrong" }
  | { readonly kind: "airport-unknown" }
  | { readonly kind: "remarks"; readonly problems: readonly RemarkProblem[] };

/** The parts in which entry, refusal and exit differ. */
export interface RecordPlan {
  readonly kind: BorderRecordKind;
  readonly event?: "enter" | "leave";
  readonly ground?: string;
  /** The rules against it on that day. */
  readonly obstacles: (visa: DeskVisa, on: PlainDate) => readonly (EntryObstacle | ExitObstacle)[];
  readonly overstayDays?: (visa: DeskVisa, on: PlainDate) => number | undefined;
  /** Jobs and further steps of the record. */
  readonly effects?: (tx: Tx, visa: DeskVisa) => Promise<void>;
}

/** Tolerated difference of desks' clocks. */
const toleranceMs = 120_000;

/**
 * Adds a border record and changes the visa's status, in one transaction with the audit event. The same desk record
 * sent twice is stored once. Of two desks at the same time, the second gets the record of the first.
 */
export async function addRecord(
  actor: Granted<"border:check">,
  input: NewRecord,
  plan: RecordPlan,
): Promise<Result<AddedRecord, RecordProblem>> {
  if (!z.uuid().safeParse(input.deskRecordId).success) return problem({ kind: "not-found" });
  const remarks = (input.remarks ?? "").trim();
  if (remarks.length > MAX_REMARK_LENGTH) {
    return problem({ kind: "remarks", problems: [{ kind: "remark-long", max: MAX_REMARK_LENGTH }] });
  }
  const at = input.at ?? now();
  const on = dateInAlmaty(at);
  const policy = await policyOn(dateInAlmaty(now()));
  if (!policy.airports.some(({ code }) => code === input.airport))
    return problem({ kind: "airport-unknown" });
  return transaction((tx) => write(tx, { actor, input, plan, remarks, at, on }));
}

interface Writing {
  readonly actor: Actor;
  readonly input: NewRecord;
  readonly plan: RecordPlan;
  readonly remarks: string;
  readonly at: Date;
  readonly on: PlainDate;
}

const actions: Readonly<Record<BorderRecordKind, ActionOn<"visa">>> = {
  ENTRY: "border.entry",
  EXIT: "border.exit",
  REFUSAL: "border.refusal",
};

async function write(tx: Tx, writing: Writing): Promise<Result<AddedRecord, RecordProblem>> {
  const { actor, input, plan, remarks, at, on } = writing;
  // Desks that deal with one visa wait for each other, so that each sees the result of the previous one.
  await tx.$queryRaw`SELECT 1 FROM "Visa" WHERE "id"::text = ${input.visaId} FOR UPDATE`;
  const visa = await deskVisa(tx, input.visaId);
  if (visa === undefined) return problem({ kind: "not-found" });
  const known = await findRecorded(tx, actor, input, plan.kind);
  if (known) return known;
  if (at < visa.issuedAt || at.getTime() > now().getTime() + toleranceMs) {
    return problem({ kind: "time-wrong" });
  }
  const obstacles = plan.obstacles(visa, on);
  if (obstacles.length > 0 && !input.happened) return problem({ kind: "obstacles", obstacles });
  const conflicts = [...obstacles.map(({ reason }) => reason), ...(input.noted ?? [])];
  const { id: recordId } = await tx.borderRecord.create({
    data: {
      deskRecordId: input.deskRecordId,
      visaId: visa.id,
      kind: plan.kind,
      airport: input.airport,
      at,
      recordedAt: now(),
      officerId: actor.id,
      ground: plan.ground ?? null,
      remarks,
      overstayDays: plan.overstayDays?.(visa, on) ?? null,
      conflicts,
    },
    select: { id: true },
  });
  await plan.effects?.(tx, visa);
  await recordEvent(tx, {
    actor,
    action: actions[plan.kind],
    subjectId: visa.id,
    detail: {
      recordId,
      airport: input.airport,
      at: at.toISOString(),
      ground: plan.ground ?? null,
      conflicts: conflicts.join(","),
    },
  });
  // A record made after the fact may find the visa in a status that does not allow its event; the conflict says so.
  if (plan.event) {
    const moved = await moveVisa(tx, {
      id: visa.id,
      from: visa.status,
      event: plan.event,
      actor,
      detail: { recordId },
    });
    // Another desk's exit arrived before this earlier entry; both have happened.
    const left = visa.records.find((record) => record.kind === "EXIT" && record.at >= at);
    if (moved.ok && plan.event === "enter" && left) {
      await moveVisa(tx, {
        id: visa.id,
        from: "ENTERED",
        event: "leave",
        actor,
        detail: { recordId: left.id },
      });
    }
  }
  return ok({ recordId, visaId: visa.id, kind: plan.kind, conflicts });
}

/** The record as stored before; undefined if the desk's id belongs to another record or officer. */
async function findRecorded(
  tx: Tx,
  actor: Actor,
  { deskRecordId, visaId }: NewRecord,
  kind: BorderRecordKind,
): Promise<Result<AddedRecord, RecordProblem> | undefined> {
  const record = await tx.borderRecord.findUnique({
    where: { deskRecordId },
    select: { id: true, visaId: true, kind: true, officerId: true, conflicts: true },
  });
  if (record === null) return undefined;
  const isSame = record.visaId === visaId && record.kind === kind && record.officerId === actor.id;
  return isSame
    ? ok({ recordId: record.id, visaId, kind, conflicts: record.conflicts })
    : problem({ kind: "not-found" });
}
