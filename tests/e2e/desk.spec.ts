import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, type Page, test } from "@playwright/test";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Visa } from "#lib/platform/db/types.ts";
import { aSealedVisa } from "../support/a-sealed-visa.ts";
import { anArrivingVisa } from "../support/an-arriving-visa.ts";
import { barcodePicture } from "../support/barcode-picture.ts";
import { writeCameraVideo } from "../support/camera-video.ts";
import { layWire, type Wire } from "../support/cut-wire.ts";
import { demoPassword, portalUnderTest } from "../support/portal-under-test.ts";

const portal = portalUnderTest();
let wire: Wire;

test.beforeAll(async () => {
  wire = await layWire(portal.appUrl);
});
test.afterAll(() => wire.remove());

const tablet = { viewport: { width: 820, height: 1180 }, locale: "en-GB" };

/** Signs in as passport control, opens the desk at ALA and waits until the browser has cached it. */
async function openDesk(page: Page): Promise<void> {
  await page.goto("/sign-in?lang=en");
  await page.fill("#email", "border@demo.example");
  await page.fill("#password", demoPassword());
  await page.click("main button[type=submit]");
  await page.waitForURL(/\/border/);
  await page.goto("/border/desk");
  await page.getByRole("button", { name: "(ALA)" }).click();
  await expect(page.locator('[data-state="ready"]')).toBeVisible({ timeout: 60_000 });
  await expect(page.locator("main")).toContainText("less than an hour old");
}

const waiting = (page: Page, count: number) =>
  expect(page.locator(`[data-waiting="${count}"]`)).toBeAttached({ timeout: 60_000 });
const lookUp = async (page: Page, typed: string) => {
  await page.fill("#document", typed);
  await page.press("#document", "Enter");
};
const records = (visa: Visa) =>
  db().borderRecord.findMany({ where: { visaId: visa.id }, orderBy: { at: "asc" } });

test("R1: an admission during a network failure is recorded once, and its conflicts are shown", async ({
  browser,
}) => {
  test.setTimeout(400_000);
  const [visa, revoked] = [await anArrivingVisa(), await anArrivingVisa()];
  const context = await browser.newContext({ ...tablet, baseURL: wire.url });
  const page = await context.newPage();
  await openDesk(page);

  // With a network: the portal's card, with the photo; the second click admits.
  await lookUp(page, visa.number);
  await expect(page.locator("img.portal-picture")).toBeVisible();
  await expect(page.locator("main")).toContainText(visa.passportNumber);

  wire.cut();
  await context.setOffline(true);
  await page.getByRole("button", { name: "Admit" }).click();
  await expect(page.locator('[data-said="done.kept"]')).toBeVisible();
  await waiting(page, 1);

  // The desk opens from the browser with its queue, which is not readable in storage.
  await page.reload();
  await waiting(page, 1);
  const kept = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open("border-desk");
        request.onsuccess = () => {
          const all = request.result.transaction("records").objectStore("records").getAll();
          all.onsuccess = () =>
            resolve(
              all.result.map(({ data }: { data: ArrayBuffer }) => new TextDecoder().decode(data)).join(),
            );
        };
      }),
  );
  expect(kept.length).toBeGreaterThan(100);
  expect(kept).not.toContain(visa.passportNumber);

  // A number without the portal, of a visa that is revoked before the record arrives.
  await lookUp(page, revoked.number);
  await expect(page.locator("main")).toContainText("prove nothing");
  await page.getByRole("button", { name: "Admit" }).click();
  await waiting(page, 2);
  await db().visa.update({
    where: { id: revoked.id },
    data: { status: "REVOKED", revokedAt: now(), revocationCause: "REISSUE" },
  });
  expect(await records(visa)).toEqual([]);

  // Anyone who signs out is warned first.
  page.once("dialog", (dialog) => {
    expect(dialog.message()).toContain("still wait");
    void dialog.dismiss();
  });
  await page.getByRole("button", { name: "Sign out" }).click();
  await waiting(page, 2);

  wire.mend();
  await context.setOffline(false);
  await waiting(page, 0);
  expect(await records(visa)).toMatchObject([{ kind: "ENTRY", airport: "ALA", conflicts: [] }]);
  expect(await db().visa.findUniqueOrThrow({ where: { id: visa.id } })).toMatchObject({ status: "ENTERED" });
  expect(await records(revoked)).toMatchObject([{ conflicts: ["visa-revoked"] }]);

  // The conflict is listed until it is acknowledged.
  const conflict = page.locator("[data-conflict]");
  await expect(conflict).toContainText("The visa was revoked");
  await page.reload();
  await expect(conflict).toContainText("The visa was revoked");
  await conflict.getByRole("button").click();
  await expect(conflict).toHaveCount(0);
  await context.close();
});

test("a session that has ended keeps the queue and asks to sign in", async ({ browser }) => {
  test.setTimeout(300_000);
  const visa = await anArrivingVisa();
  const context = await browser.newContext({ ...tablet, baseURL: wire.url });
  const page = await context.newPage();
  await openDesk(page);
  await lookUp(page, visa.number);
  await expect(page.locator("img.portal-picture")).toBeVisible();
  await context.clearCookies();
  await page.getByRole("button", { name: "Admit" }).click();
  await waiting(page, 1);
  await page.getByRole("link", { name: "Sign in" }).click();
  await page.fill("#email", "border@demo.example");
  await page.fill("#password", demoPassword());
  await page.click("main button[type=submit]");
  await page.waitForURL(/\/border\/desk/);
  await waiting(page, 0);
  expect(await records(visa)).toMatchObject([{ kind: "ENTRY", conflicts: [] }]);
  await context.close();
});

test("the camera reads the seal without a network: admitted by two clicks; revoked, it says so after the list's update", async ({
  launchOptions,
}) => {
  test.setTimeout(400_000);
  const { visa, seal } = await aSealedVisa();
  const folder = mkdtempSync(join(tmpdir(), "desk-film-"));
  const film = join(folder, "seal.y4m");
  await writeCameraVideo(film, await barcodePicture("datamatrix", seal));
  const browser = await chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions.args ?? []),
      "--use-fake-ui-for-media-stream",
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  try {
    const context = await browser.newContext({ ...tablet, baseURL: wire.url });
    const page = await context.newPage();
    await openDesk(page);
    wire.cut();
    await context.setOffline(true);
    await page.reload();
    await page.getByRole("button", { name: "Start the camera" }).click();
    await expect(page.locator(".portal-verdict")).toContainText("VALID", { timeout: 60_000 });
    await expect(page.locator("main")).toContainText(visa.passportNumber);
    await page.getByRole("button", { name: "Admit" }).click();
    await waiting(page, 1);
    // The same seal again: admitted here, so only the exit is offered.
    await page.getByRole("button", { name: "Next person" }).click();
    await expect(page.getByRole("button", { name: "Record exit" })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole("button", { name: "Admit" })).toHaveCount(0);

    await db().visa.update({
      where: { id: visa.id },
      data: { status: "REVOKED", revokedAt: now(), revocationCause: "REISSUE" },
    });
    wire.mend();
    await context.setOffline(false);
    await waiting(page, 0);
    expect(await records(visa)).toMatchObject([{ kind: "ENTRY", conflicts: ["visa-revoked"] }]);

    await expect(async () => {
      await page.reload();
      await page.getByRole("button", { name: "Start the camera" }).click();
      await expect(page.locator(".portal-verdict")).toContainText("The visa was revoked", {
        timeout: 20_000,
      });
    }).toPass({ timeout: 150_000 });
    // The stored list alone shows it.
    wire.cut();
    await context.setOffline(true);
    await page.reload();
    await page.getByRole("button", { name: "Start the camera" }).click();
    await expect(page.locator(".portal-verdict")).toContainText("The visa was revoked", { timeout: 60_000 });
    await expect(page.getByRole("button", { name: "Admit" })).toHaveCount(0);
  } finally {
    wire.mend();
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
