import { type Browser, expect, type Page, test } from "@playwright/test";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import { visaFile } from "#lib/visas/render-visa.ts";
import type { RevocationList, TrustList } from "#lib/visas/trust/lists.ts";
import { checkSeal } from "#lib/visas/verify/check-seal.ts";
import { readDocument } from "#lib/visas/verify/read-document.ts";
import { samplePassportPage } from "#prisma/demo/sample-pictures.ts";
import { newPassportLines } from "../support/a-decision.ts";
import { aPaidApplication } from "../support/a-paid-application.ts";
import { aTraveller } from "../support/a-traveller.ts";
import { signIn, signInAsDemo } from "../support/browser-journey.ts";
import { httpClient } from "../support/http-client.ts";
import * as journey from "../support/http-journey.ts";
import { portalUnderTest } from "../support/portal-under-test.ts";

const portal = portalUnderTest();

/** A browser for a test person; officers' pages are used without JavaScript, applicants' with it. */
async function browserOf(browser: Browser, javaScriptEnabled = false): Promise<Page> {
  const context = await browser.newContext({ baseURL: portal.appUrl, javaScriptEnabled });
  return context.newPage();
}

async function staff(browser: Browser, name: "officer" | "senior"): Promise<Page> {
  const page = await browserOf(browser);
  await signInAsDemo(page, name);
  return page;
}

const press = (page: Page, selector: string) => page.locator(selector).first().click();
const casePage = (id: string) => `/staff/applications/${id}`;

async function claim(page: Page, id: string): Promise<void> {
  await page.goto(casePage(id));
  await press(page, 'main form:has(input[name="applicationId"]) button');
  await expect(page.locator('a[href$="/grant"]')).toHaveCount(1);
}

/** Writes a letter, previews it as the applicant will read it, and sends it. */
async function sendLetter(page: Page, id: string, text: string): Promise<void> {
  await page.fill("#text", text);
  await press(page, 'button[value="preview"]');
  await expect(page.locator(".portal-letter")).toContainText(text);
  await press(page, 'button[value="send"]');
  await page.waitForURL((url) => url.pathname === casePage(id));
}

/** The senior officer reads the proposal and signs it. */
async function countersign(page: Page, id: string): Promise<void> {
  await page.goto("/staff/signatures");
  await press(page, `a[href="${casePage(id)}/signature"]`);
  await expect(page.locator(".portal-letter")).toBeVisible();
  await page.locator("main button.govuk-button--warning").click();
  await page.waitForURL((url) => url.pathname === casePage(id));
}

test("an applicant corrects only what was returned, and the officer sees old and new values before granting", async ({
  browser,
}) => {
  const traveller = await aTraveller();
  const client = httpClient(portal.appUrl);
  await journey.register(client, portal, traveller);
  const id = await journey.fillIn(client, traveller);
  await journey.submit(client, id);
  await journey.pay(client, id);
  const statusOf = async () => (await db().application.findUniqueOrThrow({ where: { id } })).status;
  await expect.poll(statusOf, { timeout: 60_000 }).toBe("PAID");

  const officer = await staff(browser, "officer");
  await claim(officer, id);
  await officer.goto(`${casePage(id)}/return`);
  await officer.check('input[value="blank-pages"]');
  await officer.check('input[value="PASSPORT_PAGE"]');
  await sendLetter(officer, id, "The picture of the passport page is blurred.");

  const applicant = await browserOf(browser, true);
  await signIn(applicant, traveller.email, traveller.password);
  await applicant.goto(`/applications/${id}`);
  await expect(applicant.locator(".govuk-inset-text")).toContainText("is blurred");
  // Pages that were not returned are closed; on the others only the named questions are open.
  await applicant.goto(`/applications/${id}/questions/contact`);
  await expect(applicant.locator("main form")).toHaveCount(0);
  await applicant.goto(`/applications/${id}/photo`);
  await expect(applicant.locator("#file")).toHaveCount(0);
  await applicant.goto(`/applications/${id}/questions/passport-condition`);
  await expect(applicant.locator('[name="passport-condition"]')).toHaveCount(0);
  await applicant.fill('[name="blank-pages"]', "9");
  await press(applicant, "main form button[type=submit]");
  await applicant.waitForURL((url) => url.pathname === `/applications/${id}`);
  const picture = await samplePassportPage(1400, 1000);
  await journey.upload(client, id, "passport-page", picture);
  await journey.submit(client, id);

  await officer.goto(casePage(id));
  const changes = officer.locator("table", { hasText: "6" }).filter({ hasText: "9" }).first();
  await expect(changes).toBeVisible();
  await expect(officer.locator(".portal-answers del")).toContainText("6");
  const before = await officer.locator(`a[href*="/returns/"]`).getAttribute("href");
  expect((await officer.request.get(before ?? "")).headers()["content-type"]).toContain("image/");
  await officer.goto(`${casePage(id)}/grant`);
  await press(officer, 'main form:has(input[name="applicationId"]) button');
  await expect.poll(statusOf).toBe("GRANTED");
});

test("a refusal is proposed, sent back, proposed again, and sent with a second officer's signature", async ({
  browser,
}) => {
  const { id } = await aPaidApplication();
  const [officer, senior] = [await staff(browser, "officer"), await staff(browser, "senior")];
  await claim(officer, id);
  const refuse = async (text: string) => {
    await officer.goto(`${casePage(id)}/refuse`);
    await officer.check("#ground-0");
    await sendLetter(officer, id, text);
  };
  await refuse("The purpose of the journey is not plausible.");
  await expect(officer.locator('a[href$="/grant"]')).toHaveCount(0);
  // The officer who proposed it cannot sign it.
  await officer.goto(`${casePage(id)}/signature`);
  expect(new URL(officer.url()).pathname).toBe("/not-allowed");

  await senior.goto(`${casePage(id)}/signature`);
  await senior.fill("#text", "Ask the host for the programme first.");
  await senior.locator("main form button[type=submit]").last().click();
  await senior.waitForURL((url) => url.pathname === casePage(id));
  await officer.goto(casePage(id));
  await expect(officer.locator("main")).toContainText("Ask the host for the programme first.");

  await refuse("The host knows of no programme.");
  await countersign(senior, id);
  const refused = await db().application.findUniqueOrThrow({ where: { id } });
  expect(refused).toMatchObject({ status: "REFUSED", refusalText: "The host knows of no programme." });
  expect(await db().mail.count({ where: { subjectId: id, template: "application-refused" } })).toBe(1);
  await officer.goto("/staff/signatures");
  await expect(officer.locator(`a[href="${casePage(id)}"]`)).toHaveCount(0);
});

/** The lists as a desk would fetch them now. */
async function publishedLists() {
  const payload = async <T>(name: string): Promise<T> => {
    const [, body = ""] = (await (await fetch(`${portal.appUrl}/api/v1/${name}`)).text()).split(".");
    return JSON.parse(Buffer.from(body, "base64url").toString());
  };
  return {
    trust: await payload<TrustList>("trust-list"),
    revocations: await payload<RevocationList>("revocations"),
  };
}

/** The result of the public check page for a visa. */
async function isGoodOnCheckPage(page: Page, visaId: string): Promise<boolean> {
  const visa = await db().visa.findUniqueOrThrow({ where: { id: visaId } });
  const [year = "", month = "", day = ""] = fromDbDate(visa.birthDate).split("-");
  await page.goto("/verify");
  await page.fill('[name="number"]', visa.number);
  await page.fill('[name="passport"]', visa.passportNumber);
  await page.fill('[name="birth-day"]', day);
  await page.fill('[name="birth-month"]', month);
  await page.fill('[name="birth-year"]', year);
  await press(page, 'form:has([name="passport"]) button[type=submit]');
  // Below every answer: the link to the next question.
  await page.locator('main p a[href="/verify"]').waitFor();
  return (await page.locator(".govuk-panel").count()) > 0;
}

/** A visa that the officer granted. */
async function granted(officer: Page) {
  const application = await aPaidApplication();
  await claim(officer, application.id);
  await officer.goto(`${casePage(application.id)}/grant`);
  await press(officer, 'main form:has(input[name="applicationId"]) button');
  await officer.waitForURL((url) => url.pathname === casePage(application.id));
  const visa = await db().visa.findFirstOrThrow({ where: { applicationId: application.id } });
  return { ...application, visaId: visa.id };
}

test("a revoked visa is refused by the check page immediately, and offline once the list was fetched again", async ({
  browser,
}) => {
  const [officer, senior] = [await staff(browser, "officer"), await staff(browser, "senior")];
  const stranger = await browserOf(browser);
  const { id, visaId } = await granted(officer);
  const file = await visaFile(visaId);
  const { drawnSeal } = await readDocument(new Uint8Array(file?.content ?? []));
  const kept = await publishedLists();
  const offline = async (lists: typeof kept) => (await checkSeal(drawnSeal, lists, todayInAlmaty())).notes;
  expect(await offline(kept)).not.toContain("visa-revoked");
  expect(await isGoodOnCheckPage(stranger, visaId)).toBe(true);

  await officer.goto(`${casePage(id)}/revoke`);
  await sendLetter(officer, id, "The inviting company does not exist any more.");
  await countersign(senior, id);
  await expect(senior.locator("main")).toContainText("The inviting company does not exist any more.");

  expect(await isGoodOnCheckPage(stranger, visaId)).toBe(false);
  expect(await offline(kept)).not.toContain("visa-revoked");
  expect(await offline(await publishedLists())).toContain("visa-revoked");
});

test("a decision is opened again before entry, and a visa follows its holder into a new passport", async ({
  browser,
}) => {
  const [officer, senior] = [await staff(browser, "officer"), await staff(browser, "senior")];
  const { id, visaId } = await granted(officer);
  await officer.goto(`${casePage(id)}/reopen`);
  expect(new URL(officer.url()).pathname).toBe("/not-allowed");
  await senior.goto(`${casePage(id)}/reopen`);
  await sendLetter(senior, id, "The host has told us of another purpose.");
  expect(await db().visa.findUniqueOrThrow({ where: { id: visaId } })).toMatchObject({ status: "REVOKED" });
  await senior.goto(`${casePage(id)}/grant`);
  await press(senior, 'main form:has(input[name="applicationId"]) button');
  await senior.waitForURL((url) => url.pathname === casePage(id));

  await senior.goto(`${casePage(id)}/reissue`);
  await senior.fill("#mrz", newPassportLines({ surname: "OTHER" }).join("\n"));
  await senior.fill('[name="blank-pages"]', "4");
  await senior.check("#sound-0");
  await press(senior, "main form button[type=submit]");
  await expect(senior.locator(".govuk-error-summary")).toBeVisible();
  await senior.fill("#mrz", newPassportLines().join("\n"));
  await press(senior, "main form button[type=submit]");
  await senior.waitForURL((url) => url.pathname === casePage(id));
  const living = await db().visa.findMany({ where: { applicationId: id, status: "VALID" } });
  expect(living).toMatchObject([{ passportNumber: "N77X00T12" }]);
  await expect(senior.locator("main")).toContainText(living[0]?.number ?? "");
});

test("a document can be enlarged and turned next to the answers; without JavaScript it opens in full size", async ({
  browser,
}) => {
  const { id } = await aPaidApplication();
  const page = await browserOf(browser, true);
  await signInAsDemo(page, "officer");
  await page.goto(casePage(id));
  const viewer = page.locator(".portal-viewer").last();
  const picture = viewer.locator("img");
  // The page scrolls to the pressed button, so only the picture's size is compared.
  const size = async () => {
    const { width, height } = (await picture.boundingBox()) ?? { width: 0, height: 0 };
    return { width, height };
  };
  const before = await size();
  await viewer.locator("button").first().click();
  await expect.poll(async () => (await size()).width).toBeGreaterThan(before.width * 1.2);
  await viewer.locator("button").nth(2).click();
  await expect.poll(async () => (await size()).height > (await size()).width).toBe(true);
  await viewer.locator("button").last().click();
  await expect.poll(size).toEqual(before);

  const bare = await staff(browser, "officer");
  await bare.goto(casePage(id));
  await expect(bare.locator(".portal-viewer button")).toHaveCount(0);
  const link = await bare.locator(".portal-viewer a").last().getAttribute("href");
  expect((await bare.request.get(link ?? "")).headers()["content-type"]).toContain("image/");
});
