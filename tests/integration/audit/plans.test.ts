import { beforeAll, describe, expect, test } from "vitest";
import { readEventFilter } from "#lib/audit/event-filter.ts";
import { actionsQuery, eventQuery } from "#lib/audit/event-query.ts";
import { db } from "#lib/platform/db/client.ts";
import { env } from "#lib/platform/env.ts";
import { resetDb } from "../../support/reset-db.ts";
import { runSql } from "../../support/run-sql.ts";

const actor = "00000000-0000-4000-8000-000000000007";

describe("with fifty thousand events", () => {
  beforeAll(async () => {
    await resetDb();
    await runSql(
      env().DATABASE_URL,
      `INSERT INTO "AuditEvent" ("id", "at", "actorId", "actorRole", "action", "subjectType", "subjectId", "detail", "previous", "hash")
       SELECT n, timestamptz '2026-01-01' + n * interval '1 minute',
         ('00000000-0000-4000-8000-' || lpad((n % 50)::text, 12, '0'))::uuid, 'OFFICER', 'test.' || n % 40, 'test',
         (n / 3)::text, '{}', '', '' FROM generate_series(1, 50000) AS n`,
    );
    await runSql(env().DATABASE_URL, 'VACUUM ANALYZE "AuditEvent"');
  });

  test.each([
    {},
    { actor },
    { action: "test.7" },
    { actor, action: "test.7", from: "2026-01-10", to: "2026-01-12" },
    { from: "2026-01-10", to: "2026-01-12" },
    { subject: "1234" },
  ])("a search by %o reads no table from end to end", async (asked) => {
    const { filter } = readEventFilter(asked);
    const { sql, values } = eventQuery(filter, filter.subject ? [filter.subject] : undefined, {
      after: "1770000000000-20000",
      size: 51,
    });
    expect(await planOf(sql, values)).not.toContain('Seq Scan on "AuditEvent"');
  });

  test("neither does the list of actions", async () => {
    expect(await planOf(actionsQuery, [])).not.toContain('Seq Scan on "AuditEvent"');
  });
});

async function planOf(sql: string, values: readonly string[]): Promise<string> {
  const plan = await db().$queryRawUnsafe<{ "QUERY PLAN": string }[]>(`EXPLAIN ${sql}`, ...values);
  return plan.map((line) => line["QUERY PLAN"]).join("\n");
}
