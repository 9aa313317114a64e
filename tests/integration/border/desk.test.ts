import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/accounts/actor.ts";
import { admit } from "#lib/border/admit.ts";
import { checkAtBorder } from "#lib/border/check-at-border.ts";
import type { DeskDocument } from "#lib/border/desk/desk-record.ts";
import { lookUp } from "#lib/border/desk/look-up.ts";
import { receiveRecords } from "#lib/border/desk/receive-records.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { aSealedVisa } from "../../support/a-sealed-visa.ts";
import { anArrivingVisa } from "../../support/an-arriving-visa.ts";
import { ago } from "../../support/clock.ts";
import { resetDb } from "../../support/reset-db.ts";

const hour = 3_600_000;
const isoAgo = (milliseconds: number): string => ago(milliseconds).toISOString();
const statusOf = async (id: string) => (await db().visa.findUniqueOrThrow({ where: { id } })).status;
const recorded = (...conflicts: string[]) => ({ kind: "recorded", conflicts });
const refused = (...reasons: string[]) => ({ kind: "refused", reasons });

let officer: Actor<"BORDER_OFFICER">;

beforeEach(async () => {
  await resetDb();
  officer = await anActor("BORDER_OFFICER");
});

const aRecord = (document: DeskDocument, change = {}) => ({
  id: randomUUID(),
  officerId: officer.id,
  document,
  kind: "ENTRY",
  airport: "ALA",
  at: isoAgo(hour),
  ...change,
});

/** Sends the records that a desk made offline. */
async function send(records: readonly object[], change = {}) {
  const received = await receiveRecords(officer, { happened: true, sentAt: isoAgo(0), records, ...change });
  return received.ok ? received.value : received.problem;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

describe("what a desk recorded without a network", () => {
  test("is written down in order, with the time at which it happened", async () => {
    const visa = await anArrivingVisa();
    const document = { typed: visa.number };
    const entry = aRecord(document, { at: isoAgo(3 * hour) });
    const exit = aRecord(document, { kind: "EXIT", at: isoAgo(hour) });
    expect(await send([entry, exit])).toEqual([recorded(), recorded()]);
    expect(await statusOf(visa.id)).toBe("LEFT");
    expect(await db().borderRecord.findMany({ orderBy: { at: "asc" } })).toMatchObject([
      { kind: "ENTRY", deskRecordId: entry.id, at: new Date(entry.at), officerId: officer.id },
      { kind: "EXIT", deskRecordId: exit.id, at: new Date(exit.at) },
    ]);
  });

  test("is the same record however often it is sent, even twice at the same time", async () => {
    const visa = await anArrivingVisa();
    const records = [aRecord({ typed: visa.number })];
    const answers = [...(await Promise.all([send(records), send(records)])), await send(records)];
    expect(answers).toEqual([[recorded()], [recorded()], [recorded()]]);
    expect(await db().borderRecord.count()).toBe(1);
  });

  test("R1: is kept with its conflict when the holder was admitted elsewhere or the visa was revoked", async () => {
    const [entered, revoked] = [await anArrivingVisa(), await anArrivingVisa()];
    await admit(officer, { deskRecordId: randomUUID(), visaId: entered.id, airport: "NQZ" });
    await db().visa.update({
      where: { id: revoked.id },
      data: { status: "REVOKED", revokedAt: now(), revocationCause: "REISSUE" },
    });
    expect(await send([aRecord({ typed: entered.number }), aRecord({ typed: revoked.number })])).toEqual([
      recorded("visa-entered-already"),
      recorded("visa-revoked"),
    ]);
    expect(await db().borderRecord.count()).toBe(3);
  });

  test("for a visa unknown to the portal is refused with an audit event, and does not block later records", async () => {
    const visa = await anArrivingVisa();
    const unknown = aRecord({ typed: "KZZZZZZZZ" });
    expect(await send([unknown, aRecord({ typed: visa.number })])).toEqual([
      refused("not-found"),
      recorded(),
    ]);
    expect(await db().auditEvent.findFirst({ where: { action: "border.not-recorded" } })).toMatchObject({
      actorId: officer.id,
      subjectId: unknown.id,
    });
  });

  test("ends the visa's use when the exit arrived before the entry", async () => {
    const visa = await anArrivingVisa({ from: -40, stayDays: 10 });
    const document = { visaId: visa.id };
    const exit = aRecord(document, { kind: "EXIT", at: isoAgo(hour) });
    const entry = aRecord(document, { at: isoAgo(12 * 24 * hour) });
    expect(await send([exit])).toEqual([recorded("visa-not-entered")]);
    expect(await statusOf(visa.id)).toBe("VALID");
    expect(await send([entry])).toEqual([recorded()]);
    expect(await statusOf(visa.id)).toBe("LEFT");
    expect(await checkAtBorder(officer, { visaId: visa.id }, "ALA")).toMatchObject({
      value: { status: "LEFT", stay: { overstay: 3 } },
    });
  });

  test("by a clock that is wrong is put right by the portal's", async () => {
    const visa = await anArrivingVisa();
    const ahead = -5 * hour;
    await send([aRecord({ typed: visa.number }, { at: isoAgo(ahead + hour) })], { sentAt: isoAgo(ahead) });
    const { at } = await db().borderRecord.findFirstOrThrow();
    expect(Math.abs(at.getTime() - (now().getTime() - hour))).toBeLessThan(60_000);
  });

  test("is accepted only from its own officer", async () => {
    const visa = await anArrivingVisa();
    const foreign = aRecord({ typed: visa.number }, { officerId: randomUUID() });
    expect(await send([foreign])).toBe("other-officer");
    expect(await db().borderRecord.count()).toBe(0);
  });

  test.each([null, {}, { records: [] }, { happened: true, sentAt: "now", records: [{}] }])(
    "is refused as a whole when it is no such thing: %j",
    async (body) => {
      expect(await receiveRecords(officer, body)).toMatchObject({ problem: "malformed" });
    },
  );
});

describe("an act with a network", () => {
  test("R1: is stopped by the rules against it: the slower desk is informed", async () => {
    const visa = await anArrivingVisa();
    const document = { visaId: visa.id };
    expect(await send([aRecord(document)], { happened: false })).toEqual([recorded()]);
    expect(await send([aRecord(document)], { happened: false })).toEqual([refused("visa-entered-already")]);
    expect(await db().borderRecord.count()).toBe(1);
  });
});

describe("a seal at the desk", () => {
  test("finds its visa, and records the entry by it", async () => {
    const { visa, seal } = await aSealedVisa();
    const document = { seal: base64(seal) };
    expect(await lookUp(officer, { document, airport: "ALA" })).toMatchObject({
      ok: true,
      value: { visa: { id: visa.id }, differences: [] },
    });
    expect(await send([aRecord(document, { at: isoAgo(0) })])).toEqual([recorded()]);
    expect(await statusOf(visa.id)).toBe("ENTERED");
  });

  test("that the portal did not sign finds nothing, whatever lines it contains", async () => {
    const { seal: forged } = await aSealedVisa();
    forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1;
    for (const seal of [base64(forged), base64(forged.slice(0, 40)), ""]) {
      expect(await lookUp(officer, { document: { seal }, airport: "ALA" })).toMatchObject({
        problem: { kind: "seal-not-genuine" },
      });
      expect(await send([aRecord({ seal })])).toEqual([refused("seal-not-genuine")]);
    }
    expect(await db().borderRecord.count()).toBe(0);
  });
});
