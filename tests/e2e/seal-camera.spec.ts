import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, expect, type LaunchOptions, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { env } from "#lib/platform/env.ts";
import { locales } from "#lib/platform/i18n/locale.ts";
import { trustFromFolder } from "#lib/visas/verify/trust-files.ts";
import { verifyFile } from "#lib/visas/verify/verify-file.ts";
import { aGrantedVisa } from "../integration/visas/a-granted-visa.ts";
import { barcodePicture } from "../support/barcode-picture.ts";
import { writeCameraVideo } from "../support/camera-video.ts";
import { layWire, type Wire } from "../support/cut-wire.ts";
import { pagePicture } from "../support/page-picture.ts";
import { portalUnderTest } from "../support/portal-under-test.ts";

const portal = portalUnderTest();
let folder: string;
let visa: Awaited<ReturnType<typeof aGrantedVisa>>;
let seal: Uint8Array;
let page150: Buffer;
let wire: Wire;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "portal-film-"));
  visa = await aGrantedVisa();
  page150 = await pagePicture(visa.pdf, 150);
  const verdict = await verifyFile(visa.pdf, trustFromFolder(env().KEYS_LOCATION ?? ""), todayInAlmaty());
  if (!verdict.seal) throw new Error("The visa has no seal");
  seal = Buffer.concat([verdict.seal.signedBytes, Uint8Array.of(0xff, 64), verdict.seal.signature]);
  wire = await layWire(portal.appUrl);
});

test.afterAll(() => {
  wire.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a browser whose camera shows this picture. */
async function beforeCamera(
  launchOptions: LaunchOptions,
  picture: Buffer,
  act: (browser: Browser) => Promise<void>,
): Promise<void> {
  const film = join(folder, `${now().getTime()}.y4m`);
  await writeCameraVideo(film, picture);
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
    await act(browser);
  } finally {
    await browser.close();
  }
}

const phone = { viewport: { width: 360, height: 740 }, locale: "en-GB" };
const verdict = (page: Page) => page.locator(".portal-verdict");
const startCamera = (page: Page) => page.getByRole("button", { name: "Start the camera" }).click();

/** The part of a visa that a person shows to a camera: the seal with the QR code and the text around it. */
async function partWithSeal(): Promise<Buffer> {
  const page = sharp(await pagePicture(visa.pdf, 200));
  const { width = 0, height = 0 } = await page.metadata();
  const [left, top] = [Math.round(width * 0.03), Math.round(height * 0.6)];
  const side = Math.round(width * 0.4);
  return page.extract({ left, top, width: side, height: side }).png().toBuffer();
}

test("the installed app opens offline, reads the seal with the camera, compares zones, and later receives a revocation", async ({
  launchOptions,
}) => {
  await beforeCamera(launchOptions, await partWithSeal(), async (browser) => {
    const context = await browser.newContext({ ...phone, baseURL: wire.url });
    const page = await context.newPage();
    await page.goto("/verify/offline");
    await expect(page.locator('[data-state="ready"]')).toBeVisible();
    await expect(page.locator("main")).toContainText("less than an hour old");
    await page.waitForLoadState("networkidle");

    wire.cut();
    await context.setOffline(true);
    const asked: string[] = [];
    page.on("response", (response) => {
      if (!response.fromServiceWorker() && !response.url().startsWith("data:")) asked.push(response.url());
    });
    await page.reload();
    await expect(page.locator("main")).toContainText("less than an hour old");
    await startCamera(page);
    await expect(verdict(page)).toContainText("VALID");
    await expect(page.locator("main")).toContainText(visa.row.passportNumber);

    // The same seal on another paper: the zone of the officer's document differs.
    await page.fill("#visa-mrz", `${visa.row.mrzLine1.replace("TEST", "BEST")}\n${visa.row.mrzLine2}`);
    await page.getByRole("button", { name: "Compare" }).click();
    await expect(verdict(page)).toContainText("SEAL_VISA_MISMATCH");
    await expect(page.locator("table")).toContainText("BEST");
    await page.fill("#visa-mrz", `${visa.row.mrzLine1}\n${visa.row.mrzLine2}`);
    await page.getByRole("button", { name: "Compare" }).click();
    await expect(verdict(page)).toContainText("VALID");

    // Another language of the same app, again without network requests.
    await page.getByRole("link", { name: "Қазақша" }).click();
    await expect(page.locator("h1")).toHaveText("Визаларды желісіз тексеру");
    // The browser's own Kazakh lacks the names of months.
    await expect(page.locator("main")).toContainText(/\d\d\.\d\d\.\d{4}|\d{4} ж\./);
    await page.getByRole("link", { name: "English" }).click();
    await expect(page.locator("h1")).toHaveText("Check visas without a network");
    for (const language of locales) {
      await page.goto(`/verify/offline?lang=${language}`);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
    }
    await page.goto("/verify/offline?lang=en");
    expect(asked).toEqual([]);
    // The browser itself looks for a new worker whenever the app is opened; the app makes no requests.
    expect(wire.askedInVain().filter((path) => !path.startsWith("/verify/offline-worker.js?"))).toEqual([]);
    // Nothing of the document is stored.
    const kept = await page.evaluate(async () => {
      const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) texts.push(request.url);
      }
      return { texts: texts.join(" "), databases: (await indexedDB.databases()).length };
    });
    expect(kept.databases).toBe(0);
    expect(kept.texts).not.toContain(visa.row.passportNumber);

    // Revoked meanwhile: unknown offline, known as soon as there is a network.
    await db().visa.update({
      where: { id: visa.row.id },
      data: { status: "REVOKED", revokedAt: now(), revocationCause: "REISSUE" },
    });
    wire.mend();
    await context.setOffline(false);
    await expect(async () => {
      await page.reload();
      await startCamera(page);
      await expect(verdict(page)).toContainText("The visa was revoked", { timeout: 5_000 });
    }).toPass({ timeout: 100_000 });
  });
});

test("the camera of the check page detects a seal that was changed by one bit", async ({ launchOptions }) => {
  const forged = Uint8Array.from(seal);
  forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1;
  await beforeCamera(launchOptions, await barcodePicture("datamatrix", forged), async (browser) => {
    const page = await (await browser.newContext({ ...phone, baseURL: portal.appUrl })).newPage();
    await page.goto("/verify/camera");
    const posts: string[] = [];
    page.on("request", (request) => {
      if (request.method() !== "GET") posts.push(request.url());
    });
    await startCamera(page);
    await expect(verdict(page)).toContainText("INVALID_SIGNATURE");
    await expect(page.locator("main")).toContainText("Somebody altered it");
    expect(posts).toEqual([]);
  });
});

test("a picture chosen in the app is read without a camera; other barcodes and damage are named", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ ...phone, baseURL: portal.appUrl })).newPage();
  await page.goto("/verify/offline");
  const choose = async (buffer: Buffer) => {
    await page.setInputFiles("#picture", { name: "seal.png", mimeType: "image/png", buffer });
    await expect(verdict(page)).toBeVisible();
    const text = (await page.locator("main").textContent()) ?? "";
    await page.getByRole("button", { name: "Check the next visa" }).click();
    return text;
  };
  const address = new TextEncoder().encode("https://portal.example/verify?number=E00000001");
  expect(await choose(page150)).toMatch(/VALID|revoked/);
  expect(await choose(await barcodePicture("qrcode", address))).toContain("perhaps the QR code");
  expect(await choose(await barcodePicture("azteccode", address))).toContain("WRONG_FORMAT");
  expect(await choose(await damaged())).toContain("blurred, cut off or damaged");
  expect(await choose(Buffer.from("no picture"))).toContain("damaged or of a kind");
  const bomb = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: "white" } })
    .png()
    .toBuffer();
  expect(await choose(bomb)).toContain("too many pixels");
});

/** The seal with a wide band of ink over it. */
async function damaged(): Promise<Buffer> {
  const picture = await barcodePicture("datamatrix", seal);
  const { width = 0, height = 0 } = await sharp(picture).metadata();
  const ink = await sharp({
    create: {
      width: Math.round(width * 0.5),
      height: Math.round(height * 0.5),
      channels: 3,
      background: "black",
    },
  })
    .png()
    .toBuffer();
  return sharp(picture)
    .composite([{ input: ink }])
    .png()
    .toBuffer();
}
