import { z } from "zod";
import type { Actor } from "#lib/accounts/actor.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { BORDER_RECORD_KINDS } from "#lib/domain/border.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import type { AddedRecord, NewRecord, RecordProblem } from "../add-record.ts";
import { admit } from "../admit.ts";
import { askAboutHolder } from "../ask-watch-list.ts";
import { identifyVisa } from "../identify-visa.ts";
import { recordExit } from "../record-exit.ts";
import { refuseEntry } from "../refuse-entry.ts";
import { deskDocument } from "./desk-document.ts";
import { deskQuestion } from "./desk-question.ts";
import { type DeskOutcome, MAX_AT_ONCE } from "./desk-record.ts";

const sent = z.object({
  /** The desk's clock on sending; a deviation also applies to the records' times. */
  sentAt: z.iso.datetime(),
  /** The events have happened, so they are recorded with their conflicts. Otherwise rules against one prevent it. */
  happened: z.boolean(),
  records: z
    .array(
      z.object({
        id: z.uuid(),
        officerId: z.uuid(),
        document: deskDocument,
        kind: z.enum(BORDER_RECORD_KINDS),
        airport: z.string().max(3),
        at: z.iso.datetime(),
        ground: z.string().max(40).optional(),
        remarks: z.string().max(2000).optional(),
      }),
    )
    .max(MAX_AT_ONCE),
});

type Sent = z.infer<typeof sent>["records"][number];

/** The request is malformed; or contains another officer's records, for which that officer has to sign in. */
export type ReceiveProblem = "malformed" | "other-officer";

/** Tolerated difference of clocks. */
const skewMs = 60_000;

/**
 * Receives a desk's records, in order, each stored once however often it is sent. Returns a result for each; a record
 * of an event that has happened and could not be stored is an audit event `border.not-recorded`.
 */
export async function receiveRecords(
  actor: Granted<"border:check">,
  body: unknown,
): Promise<Result<readonly DeskOutcome[], ReceiveProblem>> {
  const parsed = sent.safeParse(body);
  if (!parsed.success) return problem("malformed");
  const { sentAt, happened, records } = parsed.data;
  if (records.some(({ officerId }) => officerId !== actor.id)) return problem("other-officer");
  const skew = now().getTime() - Date.parse(sentAt);
  const outcomes: DeskOutcome[] = [];
  for (const record of records) {
    const at = new Date(Date.parse(record.at) + (Math.abs(skew) > skewMs ? skew : 0));
    const outcome = await receive(actor, record, happened ? at : undefined);
    if (happened && outcome.kind === "refused") await writeDown(actor, record, at, outcome.reasons);
    outcomes.push(outcome);
  }
  return ok(outcomes);
}

/** @param at when it happened; undefined if it is about to happen now */
async function receive(
  actor: Granted<"border:check">,
  record: Sent,
  at: Date | undefined,
): Promise<DeskOutcome> {
  const read = await deskQuestion(record.document);
  if (!read.ok) return { kind: "refused", reasons: [read.problem.kind] };
  const found = await identifyVisa(actor, read.value.question);
  if (!found.ok) return { kind: "refused", reasons: [found.problem.kind] };
  const { visaId, differences } = found.value;
  const noted = [
    ...(read.value.isDoubtful ? ["seal-doubtful"] : []),
    ...(differences.length > 0 ? ["document-differs"] : []),
  ];
  if (at === undefined && noted.length > 0) return { kind: "refused", reasons: noted };
  const input: NewRecord = {
    deskRecordId: record.id,
    visaId,
    airport: record.airport,
    remarks: record.remarks,
    ...(at && { at, happened: true, noted }),
  };
  const outcome = await write(actor, input, record);
  if (outcome.ok) {
    // The list could not be queried offline, so the officer is informed now, as of every other conflict.
    const isWatched = at !== undefined && (await askAboutHolder(actor, visaId)).length > 0;
    const { conflicts } = outcome.value;
    return { kind: "recorded", conflicts: isWatched ? [...conflicts, "watch-list"] : conflicts };
  }
  return { kind: "refused", reasons: reasonsOf(outcome.problem) };
}

function write(
  actor: Granted<"border:check">,
  input: NewRecord,
  { kind, ground = "" }: Sent,
): Promise<Result<AddedRecord, RecordProblem>> {
  switch (kind) {
    case "ENTRY":
      return admit(actor, input);
    case "EXIT":
      return recordExit(actor, input);
    case "REFUSAL":
      return refuseEntry(actor, input, ground);
  }
}

function reasonsOf(found: RecordProblem): readonly string[] {
  if (found.kind === "obstacles") return found.obstacles.map(({ reason }) => reason);
  return found.kind === "remarks" ? found.problems.map(({ kind }) => kind) : [found.kind];
}

async function writeDown(actor: Actor, record: Sent, at: Date, reasons: readonly string[]): Promise<void> {
  await transaction(async (tx) => {
    await recordEvent(tx, {
      actor,
      action: "border.not-recorded",
      subjectId: record.id,
      detail: {
        kind: record.kind,
        airport: record.airport,
        at: at.toISOString(),
        reasons: reasons.join(","),
      },
    });
    return ok(undefined);
  });
}
