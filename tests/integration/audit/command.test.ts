import { beforeEach, describe, expect, test } from "vitest";
import { recordEvent, systemActor } from "#lib/audit/record.ts";
import { ok } from "#lib/domain/result.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { env } from "#lib/platform/env.ts";
import { audit } from "#scripts/audit.ts";
import { resetDb } from "../../support/reset-db.ts";
import { runSql } from "../../support/run-sql.ts";

async function run(...args: string[]) {
  let text = "";
  const print = (part: string) => {
    text += part;
  };
  return { code: await audit(args, env().DATABASE_URL, print, print), text };
}

describe("npm run audit -- verify", () => {
  beforeEach(async () => {
    await resetDb();
    for (let index = 0; index < 5; index += 1) {
      await transaction(async (tx) => {
        await recordEvent(tx, { actor: systemActor, action: "job.retry", subjectId: String(index) });
        return ok(undefined);
      });
    }
  });

  test("ends with 0 when the chain is intact, and prints its head", async () => {
    expect(await run("verify")).toEqual({
      code: 0,
      text: expect.stringMatching(/^whole: 5 events, head 5:[0-9a-f]{64}\n$/),
    });
  });

  test("ends with 1 and names the first event that a superuser changed without the triggers", async () => {
    await runSql(
      env().DATABASE_URL,
      `ALTER TABLE "AuditEvent" DISABLE TRIGGER ALL;
       UPDATE "AuditEvent" SET "actorRole" = 'OFFICER' WHERE id IN (3, 4);
       ALTER TABLE "AuditEvent" ENABLE TRIGGER ALL`,
    );
    expect(await run("verify")).toEqual({ code: 1, text: "BROKEN at event 3: it was changed\n" });
  });

  test("finds by a head written down before that the end was cut off", async () => {
    const head = (await run("verify")).text.split("head ")[1]?.trim() ?? "";
    expect((await run("verify", "--head", head)).code).toBe(0);
    await runSql(
      env().DATABASE_URL,
      `SET session_replication_role = replica; DELETE FROM "AuditEvent" WHERE id = 5`,
    );
    expect((await run("verify")).code).toBe(0);
    expect(await run("verify", "--head", head)).toMatchObject({
      code: 1,
      text: expect.stringContaining("event 5"),
    });
  });

  test("ends with 2 when it is not understood", async () => {
    expect((await run("forget")).code).toBe(2);
    expect((await run("verify", "--head", "5")).code).toBe(2);
  });
});
