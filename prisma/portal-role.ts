import pg from "pg";

const embeddedRole = "portal_service";

/** Append-only tables. Rows are inserted directly, except in the audit table, which is written only by its function. */
const appendOnly = ["AuditEvent", "BorderRecord", "NoticeRevision"];

/** The address of the owner's database for the portal's role. */
export function portalRoleUrl(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = embeddedRole;
  url.password = password;
  return url.href;
}

/**
 * Grants the role of `portalUrl` the rights that the portal needs, and none to change, delete or truncate append-only
 * tables or to disable their triggers: it owns nothing. Creates the role if it is missing; repeatable, and needed after
 * each migration.
 * @param ownerUrl the owner of the tables, who may create roles if the role is missing
 */
export async function limitPortalRole(ownerUrl: string, portalUrl: string): Promise<void> {
  const { username, password } = new URL(portalUrl);
  const role = decodeURIComponent(username);
  if (role === decodeURIComponent(new URL(ownerUrl).username)) return;
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query("BEGIN");
    // Several portals that start at the same time wait for each other.
    await client.query("SELECT pg_advisory_xact_lock(hashtext('portal role'))");
    const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
    const [name, secret] = [pg.escapeIdentifier(role), pg.escapeLiteral(decodeURIComponent(password))];
    if (rowCount === 0) await client.query(`CREATE ROLE ${name} LOGIN PASSWORD ${secret}`);
    await client.query(grantsTo(name));
    await client.query(await policiesFor(client, name));
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

const grantsTo = (name: string): string => `
  GRANT USAGE ON SCHEMA public, graphile_worker TO ${name};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, graphile_worker TO ${name};
  GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA public, graphile_worker TO ${name};
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public, graphile_worker TO ${name};
  REVOKE UPDATE, DELETE ON ${appendOnly.map((table) => pg.escapeIdentifier(table)).join(", ")} FROM ${name};
  REVOKE INSERT ON "AuditEvent" FROM ${name};
  REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM ${name};`;

/** The queue protects its tables by row security, so a role that does not own them sees no rows without a policy. */
async function policiesFor(client: pg.Client, name: string): Promise<string> {
  const { rows } = await client.query<{ table: string }>(`
    SELECT quote_ident(relname) AS table FROM pg_class
    WHERE relnamespace = 'graphile_worker'::regnamespace AND relrowsecurity ORDER BY relname`);
  return rows
    .map(
      ({ table }) => `DROP POLICY IF EXISTS ${name} ON graphile_worker.${table};
        CREATE POLICY ${name} ON graphile_worker.${table} TO ${name} USING (true) WITH CHECK (true);`,
    )
    .join("\n");
}
