import { beforeEach, expect, test } from "vitest";
import { amendAsOfficer, amendNotice } from "#lib/arrivals/amend-notice.ts";
import { confirmNotice } from "#lib/arrivals/confirm-notice.ts";
import { findNotice } from "#lib/arrivals/find-notice.ts";
import { notifyArrival } from "#lib/arrivals/notify-arrivals.ts";
import type { NoticeToSend } from "#lib/arrivals/plan-notices.ts";
import { undoNotice } from "#lib/arrivals/undo-notice.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { aGuest } from "../../support/a-guest.ts";
import { aHost, type Host } from "../../support/a-host.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";

let host: Host;
let guest: NoticeToSend;
let id: string;

beforeEach(async () => {
  await resetDb();
  host = await aHost();
  guest = aGuest({ propertyId: host.propertyId });
  const sent = expectOk(await notifyArrival(host.notifier, guest));
  id = sent.id;
});

const reason = "The passport was compared with the document";

test("an officer puts a host's notice right, and the host reads what changed, who changed it and why", async () => {
  const officer = await anActor("OFFICER");
  const before = await findNotice(host.notifier, id);
  const notice = {
    ...guest,
    surname: "ERIKSON",
    passportNumber: "T7654321",
    address: { ...guest.address, house: "7" },
  };
  expect(await amendAsOfficer(officer, id, { notice, seen: 0, reason: ` ${reason} ` })).toEqual({
    ok: true,
    value: undefined,
  });
  const after = await findNotice(host.notifier, id);
  expect(after).toMatchObject({
    status: "AMENDED",
    revision: 1,
    receiptNumber: before?.receiptNumber,
    notice: { surname: "ERIKSON", passportNumber: "T7654321", address: { house: "7" } },
    propertyId: host.propertyId,
  });
  expect(after?.events.at(-1)).toMatchObject({ event: "amend", by: "officer", reason });
  const events = await db().auditEvent.findMany({ where: { subjectId: id, action: "arrival.amend" } });
  expect(events).toMatchObject([{ actorId: officer.id, actorRole: "OFFICER" }]);
  expect(JSON.stringify(events.map(({ detail }) => detail))).not.toContain("ERIKSON");
});

test("R8: another arrival date moves the deadline of an officer's amendment as of a host's", async () => {
  const arrivalOn = addDays(todayInAlmaty(), -30);
  const notice = { ...guest, arrivalOn, stayFrom: arrivalOn };
  expectOk(await amendAsOfficer(await anActor("OFFICER"), id, { notice, seen: 0, reason }));
  expect(await findNotice(host.notifier, id)).toMatchObject({ late: true, notice: { arrivalOn } });
});

test("an officer's amendment is checked by the same rules as the host's form", async () => {
  const officer = await anActor("SENIOR_OFFICER");
  const stranger = await aHost("OTHER HOTEL LLP");
  const other = expectOk(await notifyArrival(host.notifier, aGuest()));
  const tried: readonly (readonly [Partial<NoticeToSend>, string])[] = [
    [{ arrivalOn: addDays(todayInAlmaty(), 3) }, "arrival"],
    [{ propertyId: stranger.propertyId }, "unknown-property"],
  ];
  for (const [wishes, kind] of tried)
    expect(
      await amendAsOfficer(officer, id, { notice: { ...guest, ...wishes }, seen: 0, reason }),
    ).toMatchObject({ ok: false, problem: { kind } });
  expect(await amendAsOfficer(officer, other.id, { notice: guest, seen: 0, reason })).toMatchObject({
    ok: false,
    problem: { kind: "same-as-another" },
  });
  const amendment = { notice: guest, seen: 0 };
  for (const [typed, kind] of [
    [" ", "reason-missing"],
    ["x".repeat(501), "reason-too-long"],
    ["\u0000", "reason-characters"],
  ] as const)
    expect(await amendAsOfficer(officer, id, { ...amendment, reason: typed })).toMatchObject({
      ok: false,
      problem: { kind },
    });
  expect(await findNotice(host.notifier, id)).toMatchObject({ status: "NOTIFIED", revision: 0 });
});

test("no one overwrites a concurrent amendment or confirmation without noticing", async () => {
  const officer = await anActor("OFFICER");
  const amended = await amendNotice(host.notifier, id, { notice: { ...guest, surname: "ERIKSON" }, seen: 0 });
  expectOk(amended);
  const changed = { ok: false, problem: { kind: "changed-meanwhile" } };
  expect(await amendAsOfficer(officer, id, { notice: guest, seen: 0, reason })).toEqual(changed);
  expectOk(await confirmNotice(officer, id));
  expect(await amendNotice(host.notifier, id, { notice: guest, seen: 1 })).toEqual(changed);
  expect(await findNotice(host.notifier, id)).toMatchObject({ notice: { surname: "ERIKSON" }, revision: 2 });
});

test("an officer's amendment requires a new confirmation, and an undone notice cannot be amended", async () => {
  const officer = await anActor("OFFICER");
  await confirmNotice(officer, id);
  expectOk(await amendAsOfficer(officer, id, { notice: guest, seen: 1, reason }));
  expect(await findNotice(host.notifier, id)).toMatchObject({ confirmedAt: null });
  await undoNotice(host.notifier, id, "Mistake");
  expect(await amendAsOfficer(officer, id, { notice: guest, seen: 3, reason })).toMatchObject({
    ok: false,
    problem: { kind: "not-possible" },
  });
});
