import { beforeEach, describe, expect, it } from "vitest";
import { ok } from "#lib/domain/result.ts";
import { failedJobs, findFailedJob } from "#lib/operations/failed-jobs.ts";
import { discardJob, reviveJob } from "#lib/operations/revive-job.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { enqueue, enqueueMail } from "#lib/platform/outbox.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { expectOk, expectProblem } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";

const subject = "3f0c9d4e-0000-4000-8000-000000000001";

const giveUp = () =>
  db().$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts,
    last_error = E'Error ECONNREFUSED connect (node:net:1:1)\nat somewhere'`;

async function aDeadJob(): Promise<string> {
  await transaction(async (tx) => ok(await enqueue(tx, "render-visa", { visaId: subject })));
  await giveUp();
  return idOfOnly();
}

const idOfOnly = async (): Promise<string> => {
  const rows = await db().$queryRaw<{ id: string }[]>`SELECT id::text FROM graphile_worker._private_jobs`;
  expect(rows).toHaveLength(1);
  return rows[0]?.id ?? "";
};

const audited = async (action: string) =>
  (await db().auditEvent.findMany({ where: { action } })).map(({ detail }) => detail);

describe("a job that has failed permanently", () => {
  beforeEach(resetDb);

  it("is shown to supervisors with its fault and its subject", async () => {
    const id = await aDeadJob();
    const supervisor = await anActor("SUPERVISOR");
    const [job] = await failedJobs(supervisor);
    expect(job).toMatchObject({
      id,
      task: "render-visa",
      subject,
      attempts: 25,
      fault: "Error ECONNREFUSED connect (node:net:1:1)",
    });
    expect(await findFailedJob(supervisor, id)).toEqual(job);
  });

  it("gets a new series of attempts when a supervisor retries it, with an audit event", async () => {
    const supervisor = await anActor("SUPERVISOR");
    const id = await aDeadJob();
    expectOk(await reviveJob(supervisor, id));
    expect(await failedJobs(supervisor)).toEqual([]);
    const [row] = await db().$queryRaw<{ attempts: number; due: boolean }[]>`
      SELECT attempts::int, run_at <= now() AS due FROM graphile_worker._private_jobs`;
    expect(row).toEqual({ attempts: 0, due: true });
    expect(await audited("job.retry")).toEqual([{ task: "render-visa", attempts: 25 }]);
    // The job is active again, so a second press changes nothing.
    expect(await reviveJob(supervisor, id)).toMatchObject({ ok: false, problem: { kind: "not-found" } });
  });

  it("can be discarded only with a reason, which is kept", async () => {
    const supervisor = await anActor("SUPERVISOR");
    const id = await aDeadJob();
    expect(await discardJob(supervisor, id, "  ")).toMatchObject({
      ok: false,
      problem: { kind: "no-reason" },
    });
    expectOk(await discardJob(supervisor, id, "The visa was revoked"));
    expect(await db().$queryRaw`SELECT 1 FROM graphile_worker._private_jobs`).toEqual([]);
    expect(await audited("job.discard")).toEqual([
      { task: "render-visa", attempts: 25, reason: "The visa was revoked" },
    ]);
    for (const junk of ["", "x", "1; DROP", "99999999999999999999"]) {
      expectProblem(await reviveJob(supervisor, junk));
    }
  });

  it("that was to send a mail marks the mail as failed instead of waiting", async () => {
    await transaction(async (tx) =>
      ok(
        await enqueueMail(tx, {
          key: "letter",
          template: "application-submitted",
          recipient: "test.one@example.test",
          locale: "en",
          about: { application: subject },
        }),
      ),
    );
    await giveUp();
    await discardJob(await anActor("SUPERVISOR"), await idOfOnly(), "The address is closed");
    expect(await db().mail.findUniqueOrThrow({ where: { key: "letter" } })).toMatchObject({
      failure: "discarded",
    });
  });
});
