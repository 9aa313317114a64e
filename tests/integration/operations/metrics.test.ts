import { beforeEach, describe, expect, it } from "vitest";
import { APPLICATION_STATUSES } from "#lib/domain/life-cycles/application.ts";
import { ORDER_STATUSES } from "#lib/domain/life-cycles/order.ts";
import { ok } from "#lib/domain/result.ts";
import { countOver } from "#lib/operations/count-over.ts";
import { metricsText } from "#lib/operations/metrics-text.ts";
import { withCause } from "#lib/platform/cause.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { enqueue } from "#lib/platform/outbox.ts";
import { aPaidApplication } from "../../support/a-paid-application.ts";
import { copyApplication } from "../../support/copy-application.ts";
import { orderIn } from "../../support/order-columns.ts";
import { resetDb } from "../../support/reset-db.ts";

const subject = "3f0c9d4e-0000-4000-8000-000000000001";

const aJob = (visaId: string) => transaction(async (tx) => ok(await enqueue(tx, "render-visa", { visaId })));

describe("metrics", () => {
  beforeEach(resetDb);

  it("report the depth and the age of the queue, and the mails by status, without an address", async () => {
    await aJob("one");
    await aJob("two");
    await db()
      .$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE key = 'render-visa:two'`;
    await db()
      .$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now() - interval '90 s' WHERE key = 'render-visa:one'`;
    const mail = { template: "visa-granted", recipient: "someone@example.test", locale: "en" as const };
    await db().mail.createMany({
      data: [
        { ...mail, key: "a", subjectId: subject, sentAt: now() },
        { ...mail, key: "b", subjectId: subject, failedAt: now(), failure: "smtp-550" },
      ],
    });
    const text = await metricsText({ metrics: async () => "portal_http_request_seconds_count 1\n" });
    expect(text).toContain('portal_jobs{task="render-visa",state="waiting"} 1');
    expect(text).toContain('portal_jobs{task="render-visa",state="dead"} 1');
    expect(Number(/^portal_oldest_due_job_seconds (\S+)$/m.exec(text)?.[1])).toBeGreaterThanOrEqual(90);
    expect(text).toContain('portal_mails{template="visa-granted",state="failed"} 1');
    expect(text).toContain("portal_http_request_seconds_count 1");
    expect(text).toContain("process_resident_memory_bytes");
    expect(text).not.toContain("example.test");
    expect(await metricsText(undefined)).toContain("portal_jobs");
  });

  it("also report what is finished, counted separately from what is waiting", async () => {
    const paid = await aPaidApplication();
    await aPaidApplication({ status: "REFUSED" });
    await db().order.createMany({
      data: (["PAID", "DISPUTED"] as const).map((status) => ({
        ...orderIn(status),
        amount: 0,
        currency: "USD",
      })),
    });
    const event = { type: "checkout.session.completed", payload: {} };
    await db().webhookEvent.createMany({
      data: [
        { ...event, id: "new" },
        { ...event, id: "done", processedAt: now(), outcome: "paid" },
        { ...event, id: "odd", processedAt: now(), outcome: "parked: no such order" },
      ],
    });
    const mail = { template: "visa-granted", recipient: "someone@example.test", locale: "en" as const };
    await db().mail.createMany({
      data: [
        { ...mail, key: "sent", subjectId: paid.id, sentAt: now() },
        {
          ...mail,
          key: "bounced",
          subjectId: paid.id,
          sentAt: now(),
          failedAt: now(),
          failure: "bounced-5.1.1",
        },
        { ...mail, key: "pointless", subjectId: paid.id, failedAt: now(), failure: "obsolete" },
        { ...mail, key: "waiting", subjectId: paid.id },
      ],
    });
    const lines = (await metricsText(undefined, countOver)).split("\n");
    for (const state of ["sent", "failed", "obsolete", "waiting"])
      expect(lines).toContain(`portal_mails{template="visa-granted",state="${state}"} 1`);
    for (const state of ["waiting", "parked", "processed"])
      expect(lines).toContain(`portal_webhook_events{state="${state}"} 1`);
    for (const status of ["PAID", "REFUSED"])
      expect(lines).toContain(`portal_applications{status="${status}"} 1`);
    for (const status of ["PAID", "DISPUTED"]) expect(lines).toContain(`portal_orders{status="${status}"} 1`);
  });

  it("count every status of an application and of an order exactly once", async () => {
    const { id } = await aPaidApplication();
    for (const status of APPLICATION_STATUSES.filter((other) => other !== "PAID"))
      await copyApplication(id, { status });
    await db().order.createMany({
      data: ORDER_STATUSES.map((status) => ({ ...orderIn(status), amount: 0, currency: "USD" })),
    });
    const lines = (await metricsText(undefined, countOver)).split("\n");
    for (const [figure, statuses] of [
      ["portal_applications", APPLICATION_STATUSES],
      ["portal_orders", ORDER_STATUSES],
    ] as const)
      expect(lines.filter((line) => line.startsWith(`${figure}{`)).sort()).toEqual(
        statuses.map((status) => `${figure}{status="${status}"} 1`).sort(),
      );
  });
});

describe("metrics of the payments", () => {
  beforeEach(resetDb);

  it("count the open matters by kind, and no settled one", async () => {
    const issue = { kind: "unbooked-payment", detail: "6000 USD: no such order" };
    await db().paymentIssue.createMany({
      data: [
        { ...issue, key: "open" },
        { ...issue, key: "settled", resolvedAt: now(), resolution: "mended" },
      ],
    });
    expect(await metricsText(undefined)).toContain('portal_payment_issues{kind="unbooked-payment"} 1');
  });
});

describe("a job", () => {
  beforeEach(resetDb);

  it("carries the id of the request that caused it, and only then", async () => {
    await withCause({ requestId: "request-1" }, () => aJob("asked"));
    await aJob("unasked");
    const rows = await db().$queryRaw<{ key: string; payload: unknown }[]>`
      SELECT key, payload FROM graphile_worker._private_jobs ORDER BY key`;
    expect(rows).toEqual([
      { key: "render-visa:asked", payload: { visaId: "asked", requestId: "request-1" } },
      { key: "render-visa:unasked", payload: { visaId: "unasked" } },
    ]);
  });
});
