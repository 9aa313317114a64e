import { randomUUID } from "node:crypto";
import { globSync } from "node:fs";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { sessionCookieName } from "#lib/accounts/session-cookie.ts";
import { openSession } from "#lib/accounts/sessions.ts";
import { db } from "#lib/platform/db/client.ts";
import { samplePassportPage } from "#prisma/demo/sample-pictures.ts";
import { aHostUser, aNumber, anOrganisation, aProperty } from "../support/an-organisation.ts";
import { signInAsDemo } from "../support/browser-journey.ts";
import { codeIn, type ReceivedMail, waitForMail } from "../support/mailbox.ts";

const mailboxUrl = () => process.env.E2E_MAILBOX_URL ?? "";
const password = "correct horse specimen";

for (const javaScriptEnabled of [true, false]) {
  test(`a host registers, is confirmed, and its people come and go, JavaScript ${javaScriptEnabled ? "on" : "off"}`, async ({
    browser,
  }) => {
    const serial = randomUUID().slice(0, 8);
    const name = `SPECIMEN TRAVEL ${serial}`;
    const emails = { manager: `manager-${serial}@example.test`, clerk: `clerk-${serial}@example.test` };
    const manager = await aBrowser(browser, javaScriptEnabled);

    await manager.goto("/register");
    await manager.locator('main a[href="/host/register"]').click();
    await manager.fill("#email", emails.manager);
    await manager.fill("#password", password);
    await send(manager);
    await manager.waitForURL("**/confirm**");
    await manager.fill("#code", codeIn(await waitForMail(mailboxUrl(), emails.manager)));
    await manager.locator("form:has(#code) button[type=submit]").click();
    await manager.waitForURL("**/host");

    await manager.locator('main a[href="/host/organisation/new"]').click();
    // A wrong check digit is detected, and the typed values are kept.
    const number = aNumber();
    await manager.check('input[value="TRAVEL_FIRM"]');
    await manager.fill("#id-number", `${number.slice(0, 11)}${(Number(number[11]) + 1) % 10}`);
    await manager.fill("#name", name);
    await manager.selectOption("#address-region", "19");
    await manager.fill("#address-locality", "Talgar");
    await manager.fill("#address-street", "Specimen street");
    await manager.fill("#address-house", "1");
    await manager.fill("#address-kato", "195200000");
    await manager.fill("#phone", "8 700 000 00 00");
    await manager.fill("#email", emails.manager);
    await manager.fill("#contact-name", "SPECIMEN CONTACT");
    await send(manager);
    await expect(manager.locator(".govuk-error-summary")).toContainText("check digit");
    await expect(manager.locator("#name")).toHaveValue(name);
    await expect(manager.locator("#address-region")).toHaveValue("19");
    await manager.fill("#id-number", number);
    await send(manager);
    await manager.waitForURL("**/host/organisation/licence");
    await manager.fill("#licence-number", "SPECIMEN-1");
    const page = { name: "licence.png", mimeType: "image/png", buffer: await samplePassportPage() };
    await manager.setInputFiles("#file", page);
    await send(manager);
    await manager.waitForURL("**/host/organisation");
    await expect(manager.locator("main")).toContainText("waiting for confirmation");

    const officer = await aBrowser(browser, javaScriptEnabled, 1280);
    await signInAsDemo(officer, "officer");
    await officer.goto("/staff/organisations");
    await officer.getByRole("link", { name }).click();
    await expect(officer.locator("main img")).toBeVisible();
    await expect(officer.locator("main")).toContainText(number);
    await officer.getByRole("button", { name: "Confirm" }).click();
    await expect(officer.getByRole("button", { name: "Confirm" })).toHaveCount(0);
    await waitForMail(mailboxUrl(), emails.manager, ({ subject }) => subject === `${name} is confirmed`);
    await manager.goto("/host");
    await expect(manager.locator("main")).toContainText("confirmed");

    await manager.goto("/host/properties/new");
    await manager.fill("#name", `INN ${serial}`);
    await manager.selectOption("#address-region", "75");
    await manager.fill("#address-street", "Specimen avenue");
    await manager.fill("#address-house", "7");
    await send(manager);
    await expect(manager.locator("main table")).toContainText(`INN ${serial}`);

    await manager.goto("/host/people/invite");
    await manager.fill("#email", emails.clerk);
    await manager.check('input[value="CLERK"]');
    await send(manager);
    await manager.waitForURL("**/host/people?done=invited");
    const clerk = await aBrowser(browser, javaScriptEnabled);
    await clerk.goto(linkIn(await waitForMail(mailboxUrl(), emails.clerk)));
    await clerk.fill("#password", password);
    await send(clerk);
    await clerk.waitForURL("**/host?done=joined");
    await expect(clerk.locator("h1")).toHaveText(name);
    await clerk.goto("/host/properties");
    await expect(clerk.locator("main table")).toContainText(`INN ${serial}`);
    expect((await clerk.goto("/host/people/invite"))?.status()).toBe(404);

    await clerk.goto("/host/people/leave");
    await send(clerk);
    await clerk.waitForURL("**/host?done=left");
    await clerk.goto("/host/properties");
    await expect(clerk.locator("main")).not.toContainText(serial);
    await manager.goto("/host/people");
    await expect(manager.locator("main")).not.toContainText(emails.clerk);
    // The last manager stays.
    await manager.goto("/host/people/leave");
    await send(manager);
    await expect(manager.locator(".govuk-error-summary")).toContainText("no other manager");
  });
}

test("one host never sees another's organisation, people or properties", async ({ browser }) => {
  const serial = randomUUID().slice(0, 8);
  const { id } = await anOrganisation({ name: `SECRET ${serial}` });
  const own = await aHostUser({ organisationId: id });
  const property = await aProperty(id, `SECRET HOTEL ${serial}`);
  const { email } = await db().user.findUniqueOrThrow({ where: { id: own.actor.id } });
  const { idNumber } = await db().organisation.findUniqueOrThrow({ where: { id } });
  const stranger = await aHostUser();
  const page = await aBrowser(browser, false);
  await signInBySession(page, stranger.actor.id);
  const routes = globSync("app/(portal)/(host)/host/**/{page.tsx,route.ts}").map((file) =>
    file.replace("app/(portal)/(host)", "").replace(/\/(page\.tsx|route\.ts)$/, ""),
  );
  expect(routes.length).toBeGreaterThan(10);
  for (const route of routes) {
    const isOneThing = route.includes("[");
    for (const foreign of isOneThing ? [own.actor.id, property.id, id] : [""]) {
      const path = route.replace(/\[[^\]]+\]/g, foreign);
      const answer = await page.request.get(path);
      const text = await answer.text();
      if (isOneThing) expect([path, answer.status()]).toEqual([path, 404]);
      for (const secret of [serial, email, idNumber])
        expect([path, text.includes(secret)]).toEqual([path, false]);
    }
  }
  // Posting with another host's ids changes nothing either.
  await page.goto("/host/properties/new");
  await page.fill("#name", "MINE NOW");
  await page.selectOption("#address-region", "71");
  await page.fill("#address-street", "Specimen street");
  await page.fill("#address-house", "1");
  const form = page.locator("main form:has(#name)");
  const fields = await form.evaluate((element) =>
    [...new FormData(element as HTMLFormElement)].map(([key, value]) => [key, String(value)]),
  );
  const answer = await page.request.post("/host/properties/new", {
    headers: { Origin: process.env.E2E_APP_URL ?? "" },
    multipart: Object.fromEntries([...fields, ["id", property.id]]),
  });
  expect(answer.status()).toBe(404);
  expect((await db().property.findUniqueOrThrow({ where: { id: property.id } })).name).toBe(property.name);
});

/** A browser with its own session; of a phone by default. */
async function aBrowser(browser: Browser, javaScriptEnabled: boolean, width = 360): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled,
    baseURL: process.env.E2E_APP_URL,
    viewport: { width, height: 800 },
  });
  return context.newPage();
}

async function signInBySession(page: Page, userId: string): Promise<void> {
  const url = process.env.E2E_APP_URL ?? "";
  await page.context().addCookies([{ name: sessionCookieName(url), value: await openSession(userId), url }]);
}

const send = (page: Page) => page.locator("main form button[type=submit]").last().click();

function linkIn(mail: ReceivedMail): string {
  const link = mail.text.split(/\s+/).find((word) => word.includes("/join/"));
  if (!link) throw new Error("The mail has no link to join");
  return new URL(link).pathname;
}
