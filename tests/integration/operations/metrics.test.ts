import { beforeEach, describe, expect, it } from "vitest";
import { ok } from "#lib/domain/result.ts";
import { metricsText } from "#lib/operations/metrics.ts";
import { withCause } from "#lib/platform/cause.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { addJob } from "#lib/platform/jobs.ts";
import { resetDb } from "../../support/reset-db.ts";

const subject = "3f0c9d4e-0000-4000-8000-000000000001";

const aJob = (key: string) =>
  transaction(async (tx) => ok(await addJob(tx, "sweep-visas", { visaId: subject }, { key })));

describe("metrics", () => {
  beforeEach(resetDb);

  it("tell the depth and the age of the queue, and the mails by state, without an address", async () => {
    await aJob("one");
    await aJob("two");
    await db()
      .$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE key = 'two'`;
    await db()
      .$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now() - interval '90 s' WHERE key = 'one'`;
    const mail = { template: "visa-granted", recipient: "someone@example.test", locale: "en" as const };
    await db().mail.createMany({
      data: [
        { ...mail, key: "a", subjectId: subject, sentAt: new Date() },
        { ...mail, key: "b", subjectId: subject, failedAt: new Date(), failure: "smtp-550" },
      ],
    });
    const text = await metricsText({ metrics: async () => "portal_http_request_seconds_count 1\n" });
    expect(text).toContain('portal_jobs{task="sweep-visas",state="waiting"} 1');
    expect(text).toContain('portal_jobs{task="sweep-visas",state="dead"} 1');
    expect(Number(/^portal_oldest_due_job_seconds (\S+)$/m.exec(text)?.[1])).toBeGreaterThanOrEqual(90);
    expect(text).toContain('portal_mails{template="visa-granted",state="failed"} 1');
    expect(text).toContain("portal_http_request_seconds_count 1");
    expect(text).toContain("process_resident_memory_bytes");
    expect(text).not.toContain("example.test");
    expect(await metricsText(undefined)).toContain("portal_jobs");
  });
});

describe("metrics of the payments", () => {
  beforeEach(resetDb);

  it("count the open matters by kind, and no settled one", async () => {
    const issue = { kind: "unbooked-payment", detail: "6000 USD: no such order" };
    await db().paymentIssue.createMany({
      data: [
        { ...issue, key: "open" },
        { ...issue, key: "settled", resolvedAt: new Date(), resolution: "mended" },
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
      { key: "asked", payload: { visaId: subject, requestId: "request-1" } },
      { key: "unasked", payload: { visaId: subject } },
    ]);
  });
});
