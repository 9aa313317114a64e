import { db } from "#lib/platform/db/client.ts";

/**
 * Empties all tables except the seed's and the queue of jobs, with the audit's triggers disabled (as only a superuser
 * can). Most tables are empty already; to look is much cheaper than to truncate them all. A large table is truncated: its
 * deleted rows would slow down the tests that follow.
 */
export async function resetDb(): Promise<void> {
  await db().$executeRaw`DO $reset$
    DECLARE
      name text;
      filled boolean;
    BEGIN
      PERFORM set_config('session_replication_role', 'replica', true);
      FOR name IN
        SELECT quote_ident(tablename) FROM pg_tables
        WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'PolicyVersion', 'CalendarDay')
      LOOP
        IF pg_relation_size(name::regclass) > 1000000 THEN
          EXECUTE format('TRUNCATE %s CASCADE', name);
        ELSIF pg_relation_size(name::regclass) > 0 THEN
          EXECUTE format('SELECT EXISTS (SELECT FROM %s)', name) INTO filled;
          IF filled THEN EXECUTE format('DELETE FROM %s', name); END IF;
        END IF;
      END LOOP;
      DELETE FROM graphile_worker._private_jobs;
    END $reset$`;
}
