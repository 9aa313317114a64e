import { writeFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import PDFDocument from "pdfkit";
import sharp from "sharp";
import { aGrantedVisa } from "../integration/visas/a-granted-visa.ts";
import { barcodePicture } from "../support/barcode-picture.ts";
import { pagePicture } from "../support/page-picture.ts";
import { portalUnderTest } from "../support/portal-under-test.ts";

const portal = portalUnderTest();
let visa: Awaited<ReturnType<typeof aGrantedVisa>>;

test.beforeAll(async () => {
  visa = await aGrantedVisa();
});

interface Zones {
  readonly "visa-mrz"?: string;
  readonly "passport-mrz"?: string;
}

/** Posts a file as a person does. @returns the text of the resulting page */
async function check(page: Page, buffer: Buffer, name: string, zones: Zones = {}): Promise<string> {
  await page.goto("/verify/file");
  // A large file is passed by its path: as bytes it takes half a minute to reach a browser on a busy machine.
  const path = test.info().outputPath(name);
  const isLarge = buffer.length > 1_000_000;
  if (isLarge) writeFileSync(path, buffer);
  await page.setInputFiles("#file", isLarge ? path : { name, mimeType: "application/octet-stream", buffer });
  for (const [field, text] of Object.entries(zones)) await page.fill(`#${field}`, text);
  await page.locator("main form button[type=submit]").click();
  await page.locator(".portal-verdict, .govuk-error-summary, section").first().waitFor();
  return (await page.locator("main").textContent()) ?? "";
}

async function encryptedPdf(): Promise<Buffer> {
  const pdf = new PDFDocument({ userPassword: "secret" });
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  pdf.text("locked").end();
  await new Promise((resolve) => pdf.once("end", resolve));
  return Buffer.concat(chunks);
}

const phone = { width: 360, height: 740 };
const huge = Buffer.alloc(25_000_000, "%PDF-");

for (const javaScriptEnabled of [true, false]) {
  const manner = `JavaScript ${javaScriptEnabled ? "on" : "off"}`;
  test(`a file is checked and a changed one is detected, ${manner}`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled, baseURL: portal.appUrl, viewport: phone });
    const page = await context.newPage();
    const { row, pdf } = visa;

    const valid = await check(page, pdf, "visa.pdf", { "visa-mrz": row.mrzLine2 });
    expect(valid).toContain("The seal is genuine");
    expect(valid).toContain("Status: VALID");
    expect(valid).toContain(row.passportNumber);
    expect(await page.title()).toContain("The seal is genuine");
    const scan = await pagePicture(pdf, 150);
    expect(await check(page, scan, "scan.png")).toContain("Status: VALID");

    const moved = { "visa-mrz": `${row.mrzLine1.replace("TEST", "BEST")}\n${row.mrzLine2}` };
    const mismatch = await check(page, pdf, "visa.pdf", moved);
    expect(mismatch).toContain("SEAL_VISA_MISMATCH");
    expect(mismatch).toContain("BEST");
    expect(await check(page, pdf, "visa.pdf", { "passport-mrz": "P<KAZ" })).toContain("INVALID_PASSPORT_MRZ");

    const changed = Buffer.from(pdf);
    changed.write("0", pdf.indexOf("/CreationDate") + 25, "latin1");
    changed[pdf.length - 10] = 0x20;
    expect(await check(page, changed, "visa.pdf")).toContain("The PDF file was changed after it was signed");
    // Without a script the server refuses it before a page is called.
    expect(await check(page, huge, "huge.pdf")).toMatch(
      javaScriptEnabled ? /must be 10 MB or smaller/ : /10 MB/,
    );
    await context.close();
  });
}

test("every kind of file that cannot be checked gets its reason", async ({ browser }) => {
  const page = await browser.newPage({ baseURL: portal.appUrl, viewport: phone });
  expect(await check(page, await encryptedPdf(), "visa.pdf")).toContain("locked with a password");
  expect(await check(page, Buffer.from("%PDF-1.7\nnonsense"), "visa.pdf")).toContain("damaged or of a kind");
  const address = new TextEncoder().encode("https://portal.example/verify?number=E00000001");
  expect(await check(page, await barcodePicture("qrcode", address), "qr.png")).toContain(
    "perhaps the QR code",
  );
  expect(await check(page, await barcodePicture("azteccode", address), "a.png")).toContain("WRONG_FORMAT");
  const heic = Buffer.from("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "latin1");
  expect(await check(page, heic, "visa.heic")).toContain("must be a PDF, a JPEG or a PNG");
  const bomb = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: "white" } })
    .png()
    .toBuffer();
  expect(await check(page, bomb, "bomb.png")).toContain("too many pixels");
  expect(await check(page, Buffer.alloc(11_000_000, "%PDF-"), "big.pdf")).toContain(
    "must be 10 MB or smaller",
  );
  await page.close();
});
