import { chromium, type Page } from "@playwright/test";
import { findBrowser } from "#scripts/test/find-browser.ts";
import type { Bench } from "./bench.ts";
import { median } from "./measure.ts";

const rounds = 9;
const phone = { width: 360, height: 740 };

/**
 * Time until the installed app for checking visas is ready to read a seal offline, compared with a bare page with one.
 */
export async function run({ say, portal }: Bench): Promise<void> {
  const { appUrl } = await portal();
  const browser = await chromium.launch({ executablePath: findBrowser(say), args: ["--no-sandbox"] });
  const context = await browser.newContext({ baseURL: appUrl, viewport: phone });
  const page = await context.newPage();
  await page.goto("/verify/offline");
  await page.locator('[data-state="ready"]').waitFor();
  await page.waitForLoadState("networkidle");
  const bare = await context.newPage();
  const [kept, plain]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    await context.setOffline(true);
    kept.push(await milliseconds(page, "/verify/offline", '[data-state="ready"]'));
    await context.setOffline(false);
    plain.push(await milliseconds(bare, "/bench/form", "button"));
  }
  await browser.close();
  say("\nThe kept app (medians of interleaved rounds)");
  say(`  opens without a network, ready to read     ${median(kept).toFixed(0)} ms   (goal 1000)`);
  say(`  a bare page opens with a network           ${median(plain).toFixed(0)} ms`);
}

async function milliseconds(page: Page, path: string, ready: string): Promise<number> {
  const began = performance.now();
  await page.goto(path);
  await page.locator(ready).first().waitFor();
  return performance.now() - began;
}
