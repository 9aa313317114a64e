import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recordEvent, systemActor } from "#lib/audit/record.ts";
import { verifyChain } from "#lib/audit/verify-chain.ts";
import { openDb } from "#lib/platform/db/client.ts";
import { env } from "#lib/platform/env.ts";
import { limitPortalRole, portalRoleUrl } from "#prisma/portal-role.ts";
import { resetDb } from "../../support/reset-db.ts";
import { runSql } from "../../support/run-sql.ts";

const portalUrl = () => portalRoleUrl(env().DATABASE_URL, "role-password");

describe("the role that the portal works as", () => {
  let database: ReturnType<typeof openDb>;
  beforeAll(async () => {
    await resetDb();
    await limitPortalRole(env().DATABASE_URL, portalUrl());
    // A second start finds everything in place.
    await limitPortalRole(env().DATABASE_URL, portalUrl());
    database = openDb(portalUrl());
    await database.$transaction((tx) =>
      recordEvent(tx, { actor: systemActor, action: "job.retry", subjectId: "1" }),
    );
  });
  afterAll(() => database.$disconnect());

  test("adds events through the chain, which stays intact", async () => {
    expect(await verifyChain(database)).toMatchObject({ ok: true, value: { events: 1 } });
  });

  test.each([
    `UPDATE "AuditEvent" SET action = 'x'`,
    `DELETE FROM "AuditEvent"`,
    `TRUNCATE "AuditEvent"`,
    `INSERT INTO "AuditEvent" SELECT * FROM "AuditEvent"`,
    `ALTER TABLE "AuditEvent" DISABLE TRIGGER ALL`,
    `DROP TRIGGER audit_append_only ON "AuditEvent"`,
    `DROP TABLE "AuditEvent"`,
    "SET session_replication_role = replica",
    "CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
    `UPDATE "BorderRecord" SET airport = 'ALA'`,
    `DELETE FROM "NoticeRevision"`,
    `DELETE FROM "_prisma_migrations"`,
  ])("may not: %s", async (statement) => {
    await expect(runSql(portalUrl(), statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  test("adds jobs and sees them in the queue, whose tables are guarded by rows", async () => {
    const key = randomUUID();
    await runSql(portalUrl(), `SELECT graphile_worker.add_job('sweep-mails', '{}', job_key := '${key}')`);
    const { rowCount } = await runSql(
      portalUrl(),
      `SELECT FROM graphile_worker._private_jobs WHERE key = '${key}'`,
    );
    expect(rowCount).toBe(1);
  });
});
