import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "../env.ts";
import { PrismaClient } from "./generated/client.ts";
import { statementName } from "./statement-name.ts";

declare global {
  var portalDb: PrismaClient | undefined;
}

/** The database client of the process, opened on first use. Global, because Next loads modules more than once. */
export function db(): PrismaClient {
  globalThis.portalDb ??= new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: env().DATABASE_URL,
        max: env().DATABASE_POOL_SIZE,
        connectionTimeoutMillis: 10_000,
        idleTimeoutMillis: 30_000,
      },
      { statementNameGenerator: statementName },
    ),
  });
  return globalThis.portalDb;
}

/** A separate client for another database, as on the command line; the caller disconnects it. */
export const openDb = (connectionString: string): PrismaClient =>
  new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 1, connectionTimeoutMillis: 10_000 }) });

/** Closes the client's connections; the next use opens new ones. */
export async function closeDb(): Promise<void> {
  await globalThis.portalDb?.$disconnect();
  globalThis.portalDb = undefined;
}
