import { env } from "#lib/platform/env.ts";
import { runSql } from "./run-sql.ts";

const kept = ["_prisma_migrations", "PolicyVersion", "CalendarDay"];

/**
 * Empties all tables except the seed's, in one statement, with the audit's triggers disabled (as only a superuser can).
 */
export async function resetDb(): Promise<void> {
  const { rows } = await runSql(
    env().DATABASE_URL,
    "SELECT quote_ident(tablename) AS name, tablename FROM pg_tables WHERE schemaname = 'public'",
  );
  const names = rows.filter((row) => !kept.includes(row.tablename)).map((row) => row.name);
  await runSql(
    env().DATABASE_URL,
    `SET session_replication_role = replica; TRUNCATE ${names.join(", ")} CASCADE; DELETE FROM graphile_worker._private_jobs`,
  );
}
