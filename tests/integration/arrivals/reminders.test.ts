import { beforeEach, describe, expect, test } from "vitest";
import { notifyArrival } from "#lib/arrivals/notify-arrivals.ts";
import { newReceiptNumber } from "#lib/arrivals/receipt-number.ts";
import { mails } from "#lib/arrivals/reminders/mails.ts";
import { remindHosts } from "#lib/arrivals/reminders/remind-hosts.ts";
import { addDays, type PlainDate } from "#lib/domain/plain-date.ts";
import { noticeDeadline } from "#lib/domain/r8-arrival-notice.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { calendar } from "#lib/policy/current-calendar.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { aGuest } from "../../support/a-guest.ts";
import { aHost, type Host } from "../../support/a-host.ts";
import { aHostUser } from "../../support/an-organisation.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";

beforeEach(resetDb);

/** The working days of the period that begins on the first working day from today on. */
async function period(arrival: PlainDate = todayInAlmaty()) {
  return expectOk(noticeDeadline(await policyOn(arrival), await calendar(), arrival));
}

/** Guests whom passport control has admitted and the host has not reported. */
async function expected(host: Host, count: number, arrival = todayInAlmaty()): Promise<void> {
  const { deadline } = await period(arrival);
  for (let serial = 0; serial < count; serial += 1) {
    const sent = expectOk(
      await notifyArrival(
        host.notifier,
        aGuest({ passportNumber: `E${serial}${Math.random().toString(36).slice(2, 8).toUpperCase()}` }),
      ),
    );
    await db().arrivalNotice.update({
      where: { id: sent.id },
      data: {
        status: "EXPECTED",
        stage: "EXPECTED",
        channel: "ENTRY",
        sameKey: null,
        notifiedAt: null,
        receiptNumber: null,
        late: false,
        arrivalOn: toDbDate(arrival),
        deadlineOn: toDbDate(deadline),
      },
    });
  }
}

const digests = () =>
  db().mail.findMany({ where: { template: "arrivals-expected" }, orderBy: { createdAt: "asc" } });

describe("R8: reminders of expected notices", () => {
  test("come on each day of the period and once afterwards, however often they are looked for", async () => {
    const host = await aHost();
    await expected(host, 1);
    const { workingDays, deadline } = await period();
    const sent: PlainDate[] = [];
    for (
      let today = addDays(todayInAlmaty(), -1);
      today <= addDays(deadline, 10);
      today = addDays(today, 1)
    ) {
      if ((await remindHosts(today)) === 1) sent.push(today);
      expect(await remindHosts(today)).toBe(0);
    }
    expect(sent.slice(0, 3)).toEqual(workingDays);
    expect(sent).toHaveLength(4);
    expect(await digests()).toHaveLength(4);
  });

  test("are one message for forty guests, to each person of the organisation in their language", async () => {
    const host = await aHost();
    await aHostUser({ organisationId: host.organisationId, locale: "kk" });
    const left = await aHostUser({ organisationId: host.organisationId });
    await db().membership.updateMany({ where: { userId: left.actor.id }, data: { leftAt: now() } });
    await expected(host, 40);
    const [first] = (await period()).workingDays;
    expect(await remindHosts(first)).toBe(1);
    const orders = await digests();
    expect(orders.map(({ locale }) => locale).toSorted()).toEqual(["en", "kk"]);
    const content = await mails["arrivals-expected"](orders[0]?.subjectId ?? "", "en");
    expect(content).toMatchObject({ facts: [{ value: "40 guests" }] });
    expect(JSON.stringify(content)).not.toContain("SPECIMEN");
  });

  test("are not sent once the migration service is informed", async () => {
    const host = await aHost();
    await expected(host, 2);
    const [first, second] = (await period()).workingDays;
    await remindHosts(first);
    for (const { id } of await db().arrivalNotice.findMany({ select: { id: true } }))
      await db().arrivalNotice.update({
        where: { id },
        data: {
          status: "NOTIFIED",
          stage: "PRESENT",
          channel: "FORM",
          sameKey: id,
          notifiedAt: now(),
          receiptNumber: newReceiptNumber(),
        },
      });
    const [order] = await digests();
    expect(await mails["arrivals-expected"](order?.subjectId ?? "", "en")).toBeUndefined();
    expect(await remindHosts(second)).toBe(0);
  });

  test("are each organisation's own", async () => {
    const [one, other] = [await aHost(), await aHost("OTHER HOTEL LLP")];
    await expected(one, 1);
    const [first] = (await period()).workingDays;
    expect(await remindHosts(first)).toBe(1);
    const recipients = (await digests()).map(({ recipient }) => recipient);
    const stranger = await db().user.findUniqueOrThrow({ where: { id: other.actor.id } });
    expect(recipients).toHaveLength(1);
    expect(recipients).not.toContain(stranger.email);
  });
});
