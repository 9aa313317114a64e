import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { amendAsOfficer } from "#lib/arrivals/amend-notice.ts";
import { notifyArrival } from "#lib/arrivals/notify-arrivals.ts";
import { undoAsOfficer, undoNotice } from "#lib/arrivals/undo-notice.ts";
import { db } from "#lib/platform/db/client.ts";
import { env } from "#lib/platform/env.ts";
import { deliverWebhook, waits } from "#lib/webhooks/deliver.ts";
import { findEndpoint } from "#lib/webhooks/endpoint.ts";
import { sendTest } from "#lib/webhooks/send-test.ts";
import { setEndpoint } from "#lib/webhooks/set-endpoint.ts";
import { switchOffEndpoint } from "#lib/webhooks/switch-off.ts";
import { aGuest } from "../../support/a-guest.ts";
import { aHost, type Host } from "../../support/a-host.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { aReceiver, type Receiver } from "../../support/a-receiver.ts";
import { aProperty } from "../../support/an-organisation.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";
import { runSql } from "../../support/run-sql.ts";

let host: Host;
let receiver: Receiver;
let secret: string;

beforeEach(async () => {
  await resetDb();
  host = await aHost();
  receiver = await aReceiver();
  const set = expectOk(
    await setEndpoint(host.actor, {
      propertyId: host.propertyId,
      url: receiver.url,
      newSecret: false,
    }),
  );
  secret = set.secret ?? "";
});
afterEach(() => receiver.close());

async function aNotice(): Promise<string> {
  const sent = expectOk(await notifyArrival(host.notifier, aGuest({ propertyId: host.propertyId })));
  return sent.id;
}

const waiting = () =>
  db().webhookDelivery.findMany({
    where: { deliveredAt: null, failedAt: null },
    orderBy: { createdAt: "asc" },
  });
const deliverAll = async () => {
  for (const { id } of await waiting()) await deliverWebhook(id);
};

describe("a message to a hotel's system", () => {
  test("reports an officer's change of a notice, signed so that the receiver can verify it", async () => {
    const id = await aNotice();
    await undoAsOfficer(await anActor("SENIOR_OFFICER"), id, "Wrong person");
    await deliverAll();
    const [notified, undone] = receiver.received.map(({ body }) => JSON.parse(body));
    expect(notified).toMatchObject({ type: "arrival-notice.notified", data: { noticeId: id, by: "host" } });
    expect(undone).toMatchObject({
      type: "arrival-notice.undone",
      data: { noticeId: id, status: "UNDONE", by: "officer", reason: "Wrong person" },
    });
    const { headers, body } = receiver.received[1] ?? { headers: {}, body: "" };
    const [, seconds, mac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers["portal-signature"])) ?? [];
    expect(mac).toBe(createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex"));
    expect(headers["content-type"]).toBe("application/json");
    expect(JSON.parse(body).id).toBe(headers["portal-delivery"]);
    expect(body).not.toContain("SPECIMEN");
    expect(await waiting()).toEqual([]);
  });

  test("says that an officer amended a notice, to the property that it was moved from, too", async () => {
    const id = await aNotice();
    const elsewhere = await aProperty(host.organisationId, "SPECIMEN HOSTEL");
    const set = await setEndpoint(host.actor, {
      propertyId: elsewhere.id,
      url: `${receiver.url}/elsewhere`,
      newSecret: false,
    });
    expectOk(set);
    await deliverAll();
    const notice = aGuest({ propertyId: elsewhere.id });
    const reason = "The guest lives in the hostel";
    const officer = await anActor("OFFICER");
    expectOk(await amendAsOfficer(officer, id, { notice, seen: 0, reason }));
    await deliverAll();
    const told = receiver.received.slice(1).map(({ body }) => JSON.parse(body));
    const news = {
      type: "arrival-notice.amended",
      data: { noticeId: id, revision: 1, status: "AMENDED", by: "officer", reason },
    };
    expect(told).toMatchObject([news, news]);
  });

  test("is tried again with the same body until it is accepted", async () => {
    receiver.answer(500);
    const id = await aNotice();
    await deliverAll();
    expect(await waiting()).toMatchObject([{ attempts: 1, status: 500 }]);
    receiver.answer(302);
    await deliverAll();
    receiver.answer(204);
    await deliverAll();
    await deliverAll();
    expect(receiver.received).toHaveLength(3);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    expect(await findEndpoint(host.actor, host.propertyId)).toMatchObject({
      deliveries: [{ type: "arrival-notice.notified", attempts: 3, status: 204, failure: null }],
    });
    expect(id).not.toBe("");
  });

  test("is scheduled again for later, and finally fails permanently", async () => {
    receiver.answer(503);
    await aNotice();
    const jobs = async () =>
      (
        await runSql(
          env().DATABASE_URL,
          "SELECT run_at > now() + interval '20 seconds' AS later FROM graphile_worker.jobs WHERE task_identifier = 'deliver-webhook'",
        )
      ).rows;
    expect(await jobs()).toMatchObject([{ later: false }]);
    await deliverAll();
    expect(await jobs()).toMatchObject([{ later: true }]);
    for (const _ of waits) await deliverAll();
    expect(await db().webhookDelivery.findMany()).toMatchObject([
      { attempts: waits.length + 1, deliveredAt: null, failedAt: expect.any(Date) },
    ]);
  });

  test("gives the reason why it was not accepted", async () => {
    await receiver.close();
    await aNotice();
    await deliverAll();
    expect(await waiting()).toMatchObject([{ failure: "refused", status: null }]);
  });

  test("is not sent about what the system did itself, nor about other properties, nor when switched off", async () => {
    const system = {
      kind: "property",
      tokenId: crypto.randomUUID(),
      organisationId: host.organisationId,
      propertyId: host.propertyId,
    } as const;
    await notifyArrival(system, aGuest(), "API");
    const other = await aHost("OTHER HOTEL LLP");
    await notifyArrival(other.notifier, aGuest({ propertyId: other.propertyId }));
    expect(await waiting()).toEqual([]);
    const id = await aNotice();
    expect(await waiting()).toHaveLength(1);
    await switchOffEndpoint(host.actor, host.propertyId);
    await deliverAll();
    await undoNotice(host.notifier, id, "Mistake");
    expect(await db().webhookDelivery.findMany()).toMatchObject([{ failure: "switched-off", attempts: 0 }]);
    expect(receiver.received).toEqual([]);
  });

  test("can be tried out", async () => {
    expectOk(await sendTest(host.actor, host.propertyId));
    expectOk(await sendTest(host.actor, host.propertyId));
    await deliverAll();
    expect(receiver.received.map(({ body }) => JSON.parse(body).type)).toEqual(["test", "test"]);
  });
});

describe("the secret", () => {
  test("is shown once, kept when the address changes, and changed on request", async () => {
    expect(secret).toMatch(/^whsec_[\w-]{43}$/);
    const change = { propertyId: host.propertyId, url: `${receiver.url}/2` };
    expect(await setEndpoint(host.actor, { ...change, newSecret: false })).toEqual({
      ok: true,
      value: { secret: undefined },
    });
    const renewed = await setEndpoint(host.actor, { ...change, newSecret: true });
    expect(renewed).toMatchObject({ ok: true, value: { secret: expect.stringMatching(/^whsec_/) } });
    expect(renewed.ok && renewed.value.secret).not.toBe(secret);
    const { rows } = await runSql(
      env().DATABASE_URL,
      `SELECT to_jsonb(e)::text AS row FROM "WebhookEndpoint" e`,
    );
    expect(rows[0]?.row).not.toContain(secret.slice(6));
  });
});

describe("a stranger", () => {
  test("sees, changes, tests and switches off nothing", async () => {
    const stranger = await aHost("OTHER HOTEL LLP");
    const { actor } = stranger;
    const { propertyId } = host;
    expect(await findEndpoint(actor, propertyId)).toBeUndefined();
    const notFound = { ok: false, problem: { kind: "not-found" } };
    expect(await setEndpoint(actor, { propertyId, url: receiver.url, newSecret: true })).toEqual(notFound);
    expect(await sendTest(actor, propertyId)).toEqual(notFound);
    expect(await switchOffEndpoint(actor, propertyId)).toEqual(notFound);
    expect(await findEndpoint(host.actor, propertyId)).toMatchObject({ disabledAt: null });
  });
});
