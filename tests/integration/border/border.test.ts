import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/accounts/actor.ts";
import { verifyChain } from "#lib/audit/verify-chain.ts";
import { admit } from "#lib/border/admit.ts";
import { checkAtBorder } from "#lib/border/check-at-border.ts";
import { recentRecords } from "#lib/border/recent-records.ts";
import { recordExit } from "#lib/border/record-exit.ts";
import { refuseEntry } from "#lib/border/refuse-entry.ts";
import { visaPhoto } from "#lib/border/visa-photo.ts";
import { knownDate } from "#lib/domain/plain-date.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { env } from "#lib/platform/env.ts";
import { passportLines } from "#prisma/demo/passport-lines.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { anArrivingVisa } from "../../support/an-arriving-visa.ts";
import { ago } from "../../support/clock.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";
import { runSql } from "../../support/run-sql.ts";

const daysAgo = (days: number) => ago(days * 86_400_000);
const act = (visaId: string, more = {}) => ({
  deskRecordId: randomUUID(),
  visaId,
  airport: "ALA",
  ...more,
});
const statusOf = async (id: string) => (await db().visa.findUniqueOrThrow({ where: { id } })).status;
const expectedArrivals = async () =>
  (
    await runSql(
      env().DATABASE_URL,
      "SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'expect-arrival'",
    )
  ).rows.map(({ payload }) => payload);

let officer: Actor<"BORDER_OFFICER">;

beforeEach(async () => {
  await resetDb();
  officer = await anActor("BORDER_OFFICER");
});

describe("looking up a visa at the desk", () => {
  test("finds it by its number as typed, with what may be done, and writes down who looked", async () => {
    const visa = await anArrivingVisa();
    const typed = ` ${visa.number.slice(0, 4).toLowerCase()}-${visa.number.slice(4)} `;
    const found = await checkAtBorder(officer, { typed }, "ALA");
    expect(found).toMatchObject({
      ok: true,
      value: {
        status: "VALID",
        differences: [],
        againstEntry: [],
        againstExit: [{ reason: "visa-not-entered" }],
        stay: { daysLeft: 20, overstay: 0 },
        visa: { surname: "TEST", givenNames: "ONE", hostName: "TEST HOST LLP", records: [] },
      },
    });
    const event = await db().auditEvent.findFirst({ orderBy: { id: "desc" } });
    expect(event).toMatchObject({ action: "visa.check", actorId: officer.id, subjectId: visa.id });
    expect((await visaPhoto(officer, visa.id))?.length).toBeGreaterThan(1000);
  });

  test("S6: finds it by the lines of the passport and of the visa", async () => {
    const visa = await anArrivingVisa();
    for (const typed of [passport(), `${visa.mrzLine1}\n${visa.mrzLine2}`]) {
      // The visa's own lines contain the last day with which it was printed.
      if (typed.startsWith("V")) await restoreEnd(visa.id, typed);
      expect(await checkAtBorder(officer, { typed }, "ALA")).toMatchObject({
        ok: true,
        value: { visa: { id: visa.id }, differences: [] },
      });
    }
  });

  test("R5: says in which fields another person's passport with the same number differs", async () => {
    await anArrivingVisa();
    const found = await checkAtBorder(officer, { typed: passport({ givenNames: "TWO", sex: "M" }) }, "ALA");
    expect(found).toMatchObject({ ok: true, value: { differences: ["givenNames", "sex"] } });
  });

  test("distinguishes a visa that does not exist from unreadable lines", async () => {
    await anArrivingVisa();
    expect(await checkAtBorder(officer, { typed: "KZZZZZZZZ" }, "ALA")).toMatchObject({
      problem: { kind: "not-found" },
    });
    expect(await checkAtBorder(officer, { typed: "P<QAT" }, "ALA")).toMatchObject({
      problem: { kind: "unreadable" },
    });
  });
});

describe("passport control", () => {
  test("R1: admits once, lets out once, each with its record, event and the job for the host's notice", async () => {
    const visa = await anArrivingVisa();
    expect(await admit(officer, act(visa.id))).toMatchObject({
      ok: true,
      value: { kind: "ENTRY", conflicts: [] },
    });
    expect(await statusOf(visa.id)).toBe("ENTERED");
    expect(await expectedArrivals()).toEqual([{ visaId: visa.id }]);
    expect(await admit(officer, act(visa.id))).toMatchObject({
      problem: { kind: "obstacles", obstacles: [{ rule: "R1", reason: "visa-entered-already" }] },
    });
    expectOk(await recordExit(officer, act(visa.id, { airport: "NQZ" })));
    expect(await statusOf(visa.id)).toBe("LEFT");
    expect(await recordExit(officer, act(visa.id))).toMatchObject({
      problem: { obstacles: [{ reason: "visa-used-up" }] },
    });
    const actions = (await db().auditEvent.findMany({ orderBy: { id: "asc" } })).map(({ action }) => action);
    expect(actions.slice(-4)).toEqual(["border.entry", "visa.enter", "border.exit", "visa.leave"]);
    expectOk(await verifyChain());
    expect(await recentRecords(officer)).toMatchObject([
      { kind: "EXIT", airport: "NQZ", number: visa.number },
      { kind: "ENTRY", airport: "ALA" },
    ]);
  });

  test("R1: of two desks at the same time, one admits and the other is informed", async () => {
    const visa = await anArrivingVisa();
    const colleague = await anActor("BORDER_OFFICER");
    const outcomes = await Promise.all([
      admit(officer, act(visa.id)),
      admit(colleague, act(visa.id, { airport: "NQZ" })),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      problem: { kind: "obstacles", obstacles: [{ reason: "visa-entered-already" }] },
    });
    expect(await db().borderRecord.count()).toBe(1);
  });

  test("stores once what a desk sends twice, even concurrently", async () => {
    const visa = await anArrivingVisa();
    const same = act(visa.id);
    const outcomes = [
      ...(await Promise.all([admit(officer, same), admit(officer, same)])),
      await admit(officer, same),
    ];
    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.value.recordId)).size).toBe(1);
    expect(await db().borderRecord.count()).toBe(1);
    const other = await anArrivingVisa();
    expect(await admit(officer, { ...same, visaId: other.id })).toMatchObject({
      problem: { kind: "not-found" },
    });
  });

  test("R3: admits at the policy's airports only, and inside the visa's period only", async () => {
    const visa = await anArrivingVisa();
    expect(await admit(officer, act(visa.id, { airport: "GUW" }))).toMatchObject({
      problem: { kind: "airport-unknown" },
    });
    const later = await anArrivingVisa({ from: 3 });
    expect(await admit(officer, act(later.id))).toMatchObject({
      problem: { obstacles: [{ reason: "visa-not-yet-valid" }] },
    });
    const over = await anArrivingVisa({ from: -30, to: -1 });
    expect(await checkAtBorder(officer, { visaId: over.id }, "ALA")).toMatchObject({
      value: { status: "EXPIRED", againstEntry: [{ reason: "visa-past-its-end" }] },
    });
    await db().visa.update({
      where: { id: visa.id },
      data: { status: "REVOKED", revokedAt: now(), revocationCause: "REISSUE" },
    });
    expect(await admit(officer, act(visa.id))).toMatchObject({
      problem: { obstacles: [{ reason: "visa-revoked" }] },
    });
    expect(await db().borderRecord.count()).toBe(0);
  });

  test("refuses entry with a ground and leaves the visa unchanged", async () => {
    const visa = await anArrivingVisa();
    expect(await refuseEntry(officer, act(visa.id), "other")).toMatchObject({
      problem: { kind: "remarks", problems: [{ kind: "remark-missing" }] },
    });
    const refused = await refuseEntry(officer, act(visa.id, { remarks: " Torn page " }), "passport-not-good");
    expect(refused).toMatchObject({ ok: true, value: { kind: "REFUSAL" } });
    expect(await statusOf(visa.id)).toBe("VALID");
    expect(await db().borderRecord.findMany()).toMatchObject([
      { ground: "passport-not-good", remarks: "Torn page" },
    ]);
    expect(await expectedArrivals()).toEqual([]);
  });

  test("records an entry afterwards with its own time, but not in the future or before the visa", async () => {
    const visa = await anArrivingVisa();
    expect(await admit(officer, act(visa.id, { at: daysAgo(-1) }))).toMatchObject({
      problem: { kind: "time-wrong" },
    });
    expect(await admit(officer, act(visa.id, { at: daysAgo(200) }))).toMatchObject({
      problem: { kind: "time-wrong" },
    });
    expectOk(await admit(officer, act(visa.id, { at: daysAgo(2) })));
    expect(await checkAtBorder(officer, { visaId: visa.id }, "ALA")).toMatchObject({
      value: { status: "ENTERED", stay: { daysLeft: 18, overstay: 0 } },
    });
  });

  test("counts the days of an overstay when the holder leaves", async () => {
    const visa = await anArrivingVisa({ from: -40, stayDays: 10 });
    await admit(officer, act(visa.id, { at: daysAgo(12) }));
    expect(await checkAtBorder(officer, { visaId: visa.id }, "ALA")).toMatchObject({
      value: { stay: { overstay: 3 } },
    });
    await recordExit(officer, act(visa.id));
    expect(await db().borderRecord.findFirst({ where: { kind: "EXIT" } })).toMatchObject({ overstayDays: 3 });
  });

  test("records an event after the fact despite obstacles, and names the conflicts", async () => {
    const visa = await anArrivingVisa();
    await db().visa.update({
      where: { id: visa.id },
      data: { status: "REVOKED", revokedAt: now(), revocationCause: "REISSUE" },
    });
    expect(await admit(officer, act(visa.id, { happened: true, at: daysAgo(1) }))).toMatchObject({
      ok: true,
      value: { conflicts: ["visa-revoked"] },
    });
    expect(await statusOf(visa.id)).toBe("REVOKED");
    expect(await db().borderRecord.findMany()).toMatchObject([
      { kind: "ENTRY", conflicts: ["visa-revoked"] },
    ]);
  });

  test("changes and deletes no record, not even by the database's own hand", async () => {
    const visa = await anArrivingVisa();
    await admit(officer, act(visa.id));
    for (const sql of [`UPDATE "BorderRecord" SET "airport" = 'NQZ'`, `DELETE FROM "BorderRecord"`]) {
      await expect(runSql(env().DATABASE_URL, sql)).rejects.toThrow("append-only");
    }
  });
});

const passport = (change: { readonly givenNames?: string; readonly sex?: "F" | "M" } = {}) =>
  passportLines({
    surname: "TEST",
    givenNames: "ONE",
    birthDate: knownDate("1985-04-12"),
    sex: "F",
    nationality: "QAT",
    passportNumber: "C01X00T47",
    expiry: knownDate("2034-01-01"),
    ...change,
  }).join("\n");

async function restoreEnd(id: string, lines: string): Promise<void> {
  const end = /\n.{21}(\d\d)(\d\d)(\d\d)/.exec(lines);
  const validUntil = new Date(`20${end?.[1]}-${end?.[2]}-${end?.[3]}T00:00:00Z`);
  await db().visa.update({ where: { id }, data: { validUntil } });
}
