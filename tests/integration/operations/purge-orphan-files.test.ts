import { readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { purgeOrphanFiles } from "#lib/operations/purge-orphan-files.ts";
import { db } from "#lib/platform/db/client.ts";
import { getFile, putFile } from "#lib/platform/files.ts";
import { ago } from "../../support/clock.ts";
import { resetDb } from "../../support/reset-db.ts";
import { aGrantedVisa } from "../visas/a-granted-visa.ts";

const folder = process.env.FILES_LOCATION ?? "";

beforeEach(resetDb);

function makeOld(): void {
  const longAgo = ago(2 * 86_400_000);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    utimesSync(join(folder, name), longAgo, longAgo);
  }
}

it("finds nothing to delete in an unused store", async () => {
  expect(await purgeOrphanFiles()).toBe(0);
});

it("deletes old files without a row, but no file that has a row, is new, or is outside the folder", async () => {
  const { row } = await aGrantedVisa();
  const orphans = [
    await putFile("documents", "jpg", Buffer.from("a")),
    await putFile("visas", "pdf", Buffer.from("b")),
  ];
  const foreign = await putFile("elsewhere", "bin", Buffer.from("c"));
  makeOld();
  const young = await putFile("documents", "jpg", Buffer.from("d"));
  expect(await purgeOrphanFiles()).toBe(2);
  for (const { key } of orphans) expect(await getFile(key)).toBeUndefined();
  for (const { key } of [foreign, young]) expect(await getFile(key)).toBeDefined();
  const known = [row.pdfKey ?? "", ...(await db().document.findMany()).map(({ fileKey }) => fileKey)];
  for (const key of known) expect(await getFile(key)).toBeDefined();
  expect(await purgeOrphanFiles()).toBe(0);
});
