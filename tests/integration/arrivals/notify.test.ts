import { beforeEach, describe, expect, test } from "vitest";
import { amendNotice } from "#lib/arrivals/amend-notice.ts";
import { departNotice } from "#lib/arrivals/depart-notice.ts";
import { earlierGuest } from "#lib/arrivals/earlier-guest.ts";
import { expectArrival } from "#lib/arrivals/expect-arrival.ts";
import { notifyArrival, notifyArrivals } from "#lib/arrivals/notify-arrivals.ts";
import { undoAsOfficer, undoNotice } from "#lib/arrivals/undo-notice.ts";
import { addDays, knownDate, type PlainDate } from "#lib/domain/plain-date.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { aGuest } from "../../support/a-guest.ts";
import { aHost } from "../../support/a-host.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";
import { aGrantedVisa } from "../visas/a-granted-visa.ts";

beforeEach(resetDb);

const only = async (id: string) => db().arrivalNotice.findUniqueOrThrow({ where: { id } });

async function sent(...[host, guest]: [Awaited<ReturnType<typeof aHost>>, ReturnType<typeof aGuest>]) {
  return expectOk(await notifyArrival(host.notifier, guest));
}

describe("R8: a notice", () => {
  test("has a receipt immediately, a history and an audit event", async () => {
    const host = await aHost();
    const { id, receiptNumber, late, known } = await sent(host, aGuest({ propertyId: host.propertyId }));
    expect(receiptNumber).toMatch(/^[A-Z0-9]{12}$/);
    expect({ late, known }).toEqual({ late: false, known: false });
    expect(await only(id)).toMatchObject({
      status: "NOTIFIED",
      stage: "PRESENT",
      propertyId: host.propertyId,
    });
    expect(await db().noticeRevision.findMany({ where: { noticeId: id } })).toMatchObject([
      { event: "notify", revision: 0, actorId: host.actor.id },
    ]);
    expect(await db().auditEvent.count({ where: { subjectId: id, action: "arrival.notify" } })).toBe(1);
  });

  test("of the same guest, arrival date and address is the same notice, also when sent at the same time", async () => {
    const host = await aHost();
    const guest = aGuest();
    const spelt = { ...guest, address: { ...guest.address, street: "demo  street." } };
    const all = await Promise.all([guest, spelt, guest].map((one) => sent(host, one)));
    expect(new Set(all.map(({ receiptNumber }) => receiptNumber)).size).toBe(1);
    expect(all.filter(({ known }) => !known)).toHaveLength(1);
    expect(await db().arrivalNotice.count()).toBe(1);
  });

  test("of another host about the same guest is a separate one, and each host learns only that another exists", async () => {
    const [one, other] = [await aHost(), await aHost("OTHER HOTEL LLP")];
    const guest = aGuest();
    await sent(one, guest);
    const second = await sent(other, guest);
    expect(second.known).toBe(false);
    expect(second.warnings).toEqual([{ field: "passportNumber", reason: "active-elsewhere" }]);
  });

  test("that is late is accepted and marked", async () => {
    const host = await aHost();
    const { late } = await sent(host, aGuest({ arrivalOn: addDays(todayInAlmaty(), -20) }));
    expect(late).toBe(true);
  });

  test("with an impossible date is refused, together with all others sent with it", async () => {
    const host = await aHost();
    const outcome = await notifyArrivals(
      host.notifier,
      [aGuest(), aGuest({ arrivalOn: addDays(todayInAlmaty(), 1) })],
      "TABLE",
    );
    expect(outcome).toMatchObject({
      ok: false,
      problem: {
        kind: "arrival",
        index: 1,
        problems: [{ field: "arrivalOn", reason: "arrival-in-future" }],
      },
    });
    expect(await db().arrivalNotice.count()).toBe(0);
  });

  test("cannot name another host's property", async () => {
    const [host, other] = [await aHost(), await aHost()];
    const outcome = await notifyArrival(host.notifier, aGuest({ propertyId: other.propertyId }));
    expect(outcome).toMatchObject({ ok: false, problem: { kind: "unknown-property" } });
  });

  test("is amended and departed with its whole history, and undone so that the guest can be reported again", async () => {
    const host = await aHost();
    const guest = aGuest();
    const { id, receiptNumber } = await sent(host, guest);
    const notice = { ...guest, surname: "ERIKSON" };
    expect(await amendNotice(host.notifier, id, { notice, seen: 0 })).toEqual({ ok: true, value: undefined });
    expect(await departNotice(host.notifier, id, addDays(todayInAlmaty(), -1))).toMatchObject({
      ok: false,
      problem: { reason: "departure-before-arrival" },
    });
    expectOk(await departNotice(host.notifier, id, todayInAlmaty()));
    expect(await undoNotice(host.notifier, id, "  ")).toMatchObject({
      ok: false,
      problem: { kind: "reason-missing" },
    });
    expectOk(await undoNotice(host.notifier, id, "Another guest was meant"));
    expect(await undoNotice(host.notifier, id, "Again")).toMatchObject({
      ok: false,
      problem: { kind: "not-possible" },
    });
    const revisions = await db().noticeRevision.findMany({
      where: { noticeId: id },
      orderBy: { revision: "asc" },
    });
    expect(revisions.map(({ event }) => event)).toEqual(["notify", "amend", "depart", "undo"]);
    expect(revisions.map(({ content }) => (content as { surname: string }).surname)).toEqual([
      "ERIKSSON",
      "ERIKSON",
      "ERIKSON",
      "ERIKSON",
    ]);
    expect(await only(id)).toMatchObject({ status: "UNDONE", receiptNumber });
    expect((await sent(host, guest)).known).toBe(false);
  });

  test("is not there for another host, whatever it tries", async () => {
    const [host, other] = [await aHost(), await aHost()];
    const { id } = await sent(host, aGuest());
    const answers = [
      await amendNotice(other.notifier, id, { notice: aGuest(), seen: 0 }),
      await departNotice(other.notifier, id, todayInAlmaty()),
      await undoNotice(other.notifier, id, "Mine"),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, problem: { kind: "not-found" } });
    expect(await only(id)).toMatchObject({ status: "NOTIFIED", revision: 0 });
  });

  test("is undone by an officer", async () => {
    const host = await aHost();
    const { id } = await sent(host, aGuest());
    expectOk(await undoAsOfficer(await anActor("OFFICER"), id, "Wrong"));
  });
});

/** A visa whose holder was invited by a host with an address. */
async function anInvitedVisa() {
  const { row: visa } = await aGrantedVisa();
  const { invitation } = await db().application.findUniqueOrThrow({
    where: { id: visa.applicationId },
    include: { invitation: true },
  });
  const organisationId = invitation?.organisationId ?? "";
  await db().organisation.update({
    where: { id: organisationId },
    data: { address: { ...aGuest().address } },
  });
  return { visa, organisationId };
}

async function anEntry(visaId: string, at = now()) {
  const { id: officerId } = await anActor("BORDER_OFFICER");
  return db().borderRecord.create({
    data: { deskRecordId: crypto.randomUUID(), visaId, kind: "ENTRY", airport: "ALA", at, officerId },
  });
}

describe("R8: an earlier guest", () => {
  test("fills in the form by the passport's number from the host's own latest notice only", async () => {
    const [host, today, passportNumber] = [await aHost(), todayInAlmaty(), "E1234567"];
    const earlier = addDays(today, -200);
    await notifyArrival(host.notifier, aGuest({ passportNumber, arrivalOn: earlier, surname: "MAIDEN" }));
    await notifyArrival(host.notifier, aGuest({ passportNumber, surname: "MARRIED" }));
    expect(await earlierGuest(host.notifier, " e 123-4567")).toEqual({
      surname: "MARRIED",
      givenNames: "ANNA SPECIMEN",
      sex: "F",
      birthDate: "1985-04-12",
      nationality: "QAT",
      passportNumber,
      passportIssuedOn: "",
      passportExpiresOn: addDays(today, 2000),
    });
    expect(await earlierGuest(host.notifier, "")).toBeUndefined();
    expect(await earlierGuest((await aHost("OTHER HOTEL LLP")).notifier, passportNumber)).toBeUndefined();
  });
});

describe("R8: an expected arrival", () => {
  test("appears once after the entry and is fulfilled by the host's notice, with the entry's deadline", async () => {
    const { visa, organisationId } = await anInvitedVisa();
    const entry = await anEntry(visa.id);
    await Promise.all([expectArrival(entry), expectArrival(entry)]);
    await expectArrival(entry);
    const [expected, ...more] = await db().arrivalNotice.findMany();
    expect(more).toEqual([]);
    expect(expected).toMatchObject({ organisationId, status: "EXPECTED", receiptNumber: null });
    const notifier = { kind: "member", userId: crypto.randomUUID(), organisationId } as const;
    const outcome = await notifyArrival(
      notifier,
      aGuest({ nationality: visa.nationality, passportNumber: visa.passportNumber }),
    );
    expect(outcome).toMatchObject({ ok: true, value: { id: expected?.id } });
    await expectArrival(entry);
    expect(await db().arrivalNotice.count()).toBe(1);
    const events = await db().noticeRevision.findMany({ orderBy: { revision: "asc" } });
    expect(events.map(({ event }) => event)).toEqual(["expect", "notify"]);
  });

  test("keeps the entry's deadline, whatever later arrival an amendment contains", async () => {
    const { visa, organisationId } = await anInvitedVisa();
    const [today, entered] = [todayInAlmaty(), addDays(todayInAlmaty(), -20)];
    await expectArrival(await anEntry(visa.id, new Date(`${entered}T12:00:00+05:00`)));
    const expected = await db().arrivalNotice.findFirstOrThrow();
    const notifier = { kind: "member", userId: crypto.randomUUID(), organisationId } as const;
    const guest = aGuest({
      nationality: visa.nationality,
      passportNumber: visa.passportNumber,
      arrivalOn: entered,
    });
    expect(await notifyArrival(notifier, guest)).toMatchObject({ ok: true, value: { id: expected.id } });
    const amended = async (arrivalOn: PlainDate, seen: number) => {
      const notice = { ...guest, arrivalOn, stayFrom: arrivalOn };
      expectOk(await amendNotice(notifier, expected.id, { notice, seen }));
      return only(expected.id);
    };
    expect(await amended(today, 1)).toMatchObject({ late: true, deadlineOn: expected.deadlineOn });
    const earlier = await amended(addDays(entered, -7), 2);
    expect(earlier.deadlineOn.getTime()).toBeLessThan(expected.deadlineOn.getTime());
    expect(await amended(today, 3)).toMatchObject({ late: true, deadlineOn: expected.deadlineOn });
  });

  test("is not made when the host was faster", async () => {
    const { visa, organisationId } = await anInvitedVisa();
    const notifier = { kind: "member", userId: crypto.randomUUID(), organisationId } as const;
    await notifyArrival(
      notifier,
      aGuest({ nationality: visa.nationality, passportNumber: visa.passportNumber }),
    );
    await expectArrival(await anEntry(visa.id));
    expect(await db().arrivalNotice.count()).toBe(1);
  });
});

test("the history of a notice cannot be changed", async () => {
  const host = await aHost();
  const { id } = await sent(host, aGuest({ birthDate: knownDate("1990-01-01") }));
  await expect(
    db().noticeRevision.updateMany({ where: { noticeId: id }, data: { reason: "x" } }),
  ).rejects.toThrow();
});
