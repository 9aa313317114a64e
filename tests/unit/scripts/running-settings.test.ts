import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { noteSettings, runningSettings } from "#scripts/stack/running-settings.ts";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "portal-settings-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const env = { DATABASE_URL: "postgresql://chosen", SMTP_URL: "smtp://given" };

/** Claims the folder for a process that has ended. */
const claimedBy = (pid: number) => writeFileSync(join(dataDir, "portal.pid"), String(pid));

test("a portal stores the settings that it has chosen, readable only by its owner, and removes them", async () => {
  const takeAway = noteSettings({ dataDir, env }, { SMTP_URL: "smtp://given" });
  const file = join(dataDir, "running.json");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await takeAway();
  expect(readdirSync(dataDir)).toEqual([]);
});

test("settings of a portal that has ended are not returned", () => {
  noteSettings({ dataDir, env }, {});
  expect(runningSettings(dataDir)).toBeUndefined();
  claimedBy(2 ** 22 + 1);
  expect(runningSettings(dataDir)).toBeUndefined();
});
