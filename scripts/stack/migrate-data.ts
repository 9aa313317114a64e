import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { migrate, OtherVersion } from "#prisma/migrate.ts";

/**
 * Brings the portal's database up to date.
 * @param dataDir the folder that holds the database; undefined when DATABASE_URL names one
 * @returns the names of the migrations applied now
 * @throws Error saying what to do when another version of the portal made the data, which stay as they are
 */
export async function migrateData(ownerUrl: string, dataDir: string | undefined): Promise<readonly string[]> {
  try {
    return await migrate(ownerUrl);
  } catch (fault) {
    if (!(fault instanceof OtherVersion)) throw fault;
    throw new Error(dataDir === undefined ? otherDatabase : otherData(foldersOf(dataDir)), { cause: fault });
  }
}

const otherDatabase =
  "Another version of the portal made the database that DATABASE_URL names, and this version cannot read it. " +
  "Nothing was changed. Start that version, or name an empty database.";

const otherData = (folders: readonly string[]): string =>
  `Another version of the portal made the data in ${folders[0]}, and this version cannot read them. Nothing was ` +
  `changed. To start with an empty portal, move or delete ${folders.join(" and ")}, or set PORTAL_DATA to ` +
  "another folder.";

/** The data folder, and where its database lies when another account cannot reach it there. */
function foldersOf(dataDir: string): readonly string[] {
  const pointer = join(dataDir, "postgres-is-in");
  return existsSync(pointer) ? [dataDir, readFileSync(pointer, "utf8").trim()] : [dataDir];
}
