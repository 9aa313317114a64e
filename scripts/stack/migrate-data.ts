import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { migrate, OtherVersion } from "#prisma/migrate.ts";

/**
 * Applies the missing migrations to the portal's database.
 * @param dataDir the folder with the database; undefined when DATABASE_URL names one
 * @returns the names of the migrations applied now
 * @throws Error with the remedy when another version of the portal created the data, which are left unchanged
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

/** The data folder, and the place of its database if that had to be elsewhere for another account. */
function foldersOf(dataDir: string): readonly string[] {
  const pointer = join(dataDir, "postgres-is-in");
  return existsSync(pointer) ? [dataDir, readFileSync(pointer, "utf8").trim()] : [dataDir];
}
