import { describe, expect, test } from "vitest";
import type { DeskOutcome, DeskRecord } from "#lib/border/desk/desk-record.ts";
import { offlineKinds, typedDocument } from "#lib/border/desk/offline-kinds.ts";
import { conflictsOf, isConflict, sendWaiting, waitingOf } from "#lib/border/desk/send-waiting.ts";
import { knownDate } from "#lib/domain/plain-date.ts";
import { ok, problem } from "#lib/domain/result.ts";
import { passportLines } from "#prisma/demo/passport-lines.ts";
import { aDeskRecord, memoryDesk, officer } from "./memory-desk.ts";

const recorded: DeskOutcome = { kind: "recorded", conflicts: [] };
const allRecorded = async (records: readonly DeskRecord[]) => ok(records.map(() => recorded));

describe("the queue of a desk", () => {
  test("sends what waits in the order in which it happened, twenty at a time, and is empty then", async () => {
    const records = Array.from({ length: 45 }, (_, index) => aDeskRecord({ remarks: String(index) }));
    const desk = memoryDesk(records);
    const batches: string[][] = [];
    const end = await sendWaiting(desk, officer, async (batch) => {
      batches.push(batch.map(({ id }) => id));
      return allRecorded(batch);
    });
    expect(end).toBeUndefined();
    expect(batches.map(({ length }) => length)).toEqual([20, 20, 5]);
    expect(batches.flat()).toEqual(records.map(({ id }) => id));
    expect(await desk.all()).toEqual([]);
  });

  test.each(["unreachable", "signed-out", "fault"] as const)(
    "keeps everything when it is %s",
    async (why) => {
      const desk = memoryDesk([aDeskRecord(), aDeskRecord()]);
      expect(await sendWaiting(desk, officer, async () => problem(why))).toBe(why);
      expect(waitingOf(await desk.all())).toHaveLength(2);
    },
  );

  test("sends the same ids again after an answer was lost", async () => {
    const desk = memoryDesk([aDeskRecord(), aDeskRecord()]);
    const asked: string[][] = [];
    const send = async (batch: readonly DeskRecord[]) => {
      asked.push(batch.map(({ id }) => id));
      return asked.length === 1 ? problem("unreachable" as const) : allRecorded(batch);
    };
    await sendWaiting(desk, officer, send);
    await sendWaiting(desk, officer, send);
    expect(asked[1]).toEqual(asked[0]);
    expect(await desk.all()).toEqual([]);
  });

  test("treats an answer about fewer records than were sent as none", async () => {
    const desk = memoryDesk([aDeskRecord(), aDeskRecord()]);
    expect(await sendWaiting(desk, officer, async () => ok([recorded]))).toBe("fault");
    expect(waitingOf(await desk.all())).toHaveLength(2);
  });

  test("leaves another officer's records for that officer", async () => {
    const theirs = aDeskRecord({ officerId: "22222222-2222-4222-8222-222222222222" });
    const desk = memoryDesk([theirs, aDeskRecord()]);
    await sendWaiting(desk, officer, allRecorded);
    expect((await desk.all()).map(({ record }) => record)).toEqual([theirs]);
  });

  const table: readonly (readonly [string, DeskOutcome, boolean])[] = [
    ["a record without a conflict", recorded, false],
    ["a second entry", { kind: "recorded", conflicts: ["visa-entered-already"] }, true],
    ["a visa revoked meanwhile", { kind: "recorded", conflicts: ["visa-revoked"] }, true],
    ["an exit without an entry", { kind: "recorded", conflicts: ["visa-not-entered"] }, true],
    ["a document that differs", { kind: "recorded", conflicts: ["document-differs"] }, true],
    ["no such visa", { kind: "refused", reasons: ["not-found"] }, true],
    ["a wrong clock", { kind: "refused", reasons: ["time-wrong"] }, true],
  ];
  test.each(table)("%s", async (_, outcome, isListed) => {
    expect(isConflict(outcome)).toBe(isListed);
    const desk = memoryDesk([aDeskRecord(), aDeskRecord()]);
    await sendWaiting(desk, officer, async (batch) => ok(batch.map(() => outcome)));
    const queue = await desk.all();
    expect(waitingOf(queue)).toEqual([]);
    expect(conflictsOf(queue)).toHaveLength(isListed ? 2 : 0);
  });
});

describe("a desk without a network", () => {
  const today = knownDate("2026-05-01");
  const known = { holder: "TEST, ONE", passportNumber: "C01X00T47" };
  const queued = (kind: DeskRecord["kind"], change: Partial<DeskRecord> = {}) => [
    { order: 1, record: aDeskRecord({ kind, ...change }) },
  ];

  test("R1: admits once: after a waiting entry only the exit is offered, after an exit only a refusal", () => {
    expect(offlineKinds("sealed", known, [])).toEqual(["ENTRY", "REFUSAL", "EXIT"]);
    expect(offlineKinds("sealed", known, queued("ENTRY"))).toEqual(["EXIT"]);
    expect(offlineKinds("sealed", known, queued("EXIT"))).toEqual(["REFUSAL"]);
    expect(offlineKinds("sealed", known, queued("REFUSAL"))).toEqual(["ENTRY", "REFUSAL", "EXIT"]);
    expect(offlineKinds("sealed", known, queued("ENTRY", { passportNumber: "X1" }))).toHaveLength(3);
  });

  test("admits no one with a revoked or expired visa, and lets everyone leave", () => {
    expect(offlineKinds("ended", known, [])).toEqual(["REFUSAL", "EXIT"]);
  });

  test("knows a number and the lines of a passport from anything else", () => {
    const lines = passportLines({
      surname: "TEST",
      givenNames: "ONE",
      birthDate: knownDate("1985-04-12"),
      sex: "F",
      nationality: "QAT",
      passportNumber: "C01X00T47",
      expiry: knownDate("2034-01-01"),
    });
    expect(typedDocument(lines.join("\n"), today)).toEqual(known);
    expect(typedDocument(" kz00-00001 ", today)).toEqual({ holder: "KZ0000001", passportNumber: undefined });
    expect(typedDocument(lines[0] ?? "", today)).toBeUndefined();
    expect(typedDocument("hello", today)).toBeUndefined();
  });
});
