import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { recordEvent, systemActor } from "#lib/audit/record.ts";
import { verifyChain } from "#lib/audit/verify-chain.ts";
import { ok } from "#lib/domain/result.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { env } from "#lib/platform/env.ts";
import { resetDb } from "../../support/reset-db.ts";
import { runSql } from "../../support/run-sql.ts";

const record = () =>
  transaction(async (tx) => {
    await recordEvent(tx, {
      actor: systemActor,
      action: "job.retry",
      subjectId: randomUUID(),
      detail: { number: 1, text: "қазақша" },
    });
    return ok(undefined);
  });

/** A change by a person with the database's password, without the triggers. */
const tamper = (statement: string) =>
  runSql(env().DATABASE_URL, `SET session_replication_role = replica; ${statement}`);

describe("the audit chain", () => {
  beforeEach(async () => {
    await resetDb();
    await Promise.all(Array.from({ length: 8 }, record));
  });

  test("is intact after many concurrent events, and its head can be stored elsewhere", async () => {
    const chain = await verifyChain();
    expect(chain).toMatchObject({ ok: true, value: { events: 8 } });
    expect(chain.ok && chain.value.head).toMatch(/^[0-9a-f]{64}$/);
  });

  test("an empty one is intact", async () => {
    await resetDb();
    expect(await verifyChain()).toEqual({ ok: true, value: { events: 0, head: undefined } });
  });

  test("names the event whose content was changed", async () => {
    await tamper(`UPDATE "AuditEvent" SET detail = '{"number": 2}' WHERE id = 5`);
    expect(await verifyChain()).toEqual({ ok: false, problem: { event: 5n, reason: "content" } });
  });

  test("names the event after one that was deleted", async () => {
    await tamper(`DELETE FROM "AuditEvent" WHERE id = 3`);
    expect(await verifyChain()).toEqual({ ok: false, problem: { event: 4n, reason: "gap" } });
  });

  test("names the event after one that was changed with its hash", async () => {
    await tamper(`UPDATE "AuditEvent" SET hash = sha256('other') WHERE id = 8;
      UPDATE "AuditEvent" SET action = 'job.discard', hash = sha256(previous || convert_to(audit_content(
        id, at, "actorId", "actorRole", 'job.discard', "subjectType", "subjectId", detail), 'UTF8')) WHERE id = 2`);
    expect(await verifyChain()).toEqual({ ok: false, problem: { event: 3n, reason: "link" } });
  });

  test("cannot be changed, deleted or truncated without disabling its triggers", async () => {
    const url = env().DATABASE_URL;
    for (const statement of [
      `UPDATE "AuditEvent" SET action = 'x'`,
      `DELETE FROM "AuditEvent"`,
      `TRUNCATE "AuditEvent"`,
    ]) {
      await expect(runSql(url, statement)).rejects.toThrow("append-only");
    }
  });
});
