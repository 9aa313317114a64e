import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { sessionCookieName } from "#lib/accounts/session-cookie.ts";
import { openSession } from "#lib/accounts/sessions.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { samplePassportPage } from "#prisma/demo/sample-pictures.ts";
import { aPassport, groupOf20, uploadAndCorrect } from "../support/a-group-of-20.ts";
import { aHostUser } from "../support/an-organisation.ts";
import { signInAsDemo } from "../support/browser-journey.ts";
import { waitForMail } from "../support/mailbox.ts";

const mailboxUrl = () => process.env.E2E_MAILBOX_URL ?? "";

// tests/e2e/hosts.spec.ts sends such a table with JavaScript, too.
test("a group of 20 proceeds from a table to mailed numbers without JavaScript", async ({ browser }) => {
  const javaScriptEnabled = false;
  const guest = `guest-${randomUUID().slice(0, 8)}@example.test`;
  const { page: host, actor } = await aSignedInHost(browser, javaScriptEnabled);
  const first = {
    surname: "SPECIMEN",
    givenNames: "TEST FIRST",
    birthDate: "31.05.1990",
    territory: "Viet Nam",
  };
  const table = await groupOf20({ ...first, passportNumber: aPassport(), email: guest });
  const group = await uploadAndCorrect(host, "Specimen conference", table);

  // The same table again creates no duplicates.
  await host.goto(`/host/invitations/import?group=${group.split("/").at(-1)}`);
  await host.setInputFiles("#file", table);
  await send(host);
  await expect(host.locator("main")).toContainText(
    "New: 0. Changed: 0. There already: 20. To be corrected: 0.",
  );

  await host.goto(`${group}/documents`);
  await host.fill("#title", "Programme");
  const page = { name: "programme.png", mimeType: "image/png", buffer: await samplePassportPage() };
  await host.setInputFiles("#file", page);
  await send(host);
  await host.waitForURL(`**${group}`);
  await expect(host.locator("main")).toContainText("Programme");
  await host.getByRole("button", { name: /Send 20 requests/ }).click();
  await expect(host.locator("main")).toContainText("20 requests were sent");

  // Other hosts cannot open any of its addresses.
  const person = new URL((await host.locator("main table a").first().getAttribute("href")) ?? "", host.url());
  const document = await host.locator('main a[href*="/documents/"]').first().getAttribute("href");
  const { page: stranger } = await aSignedInHost(browser, javaScriptEnabled);
  for (const address of [
    group,
    `${group}/new`,
    `${group}/documents`,
    `/host/invitations/import?group=${group.split("/").at(-1)}`,
    person.pathname,
    `${person.pathname}/edit`,
    `${person.pathname}/cancel`,
    `${person.pathname}/invitation.pdf`,
    document ?? "",
  ]) {
    expect([address, (await stranger.request.get(address)).status()]).toEqual([address, 404]);
  }
  const list = await (await stranger.request.get("/host/invitations/export/csv")).text();
  expect(list).not.toContain("SPECIMEN");

  const officer = await aBrowser(browser, javaScriptEnabled, 1280);
  await signInAsDemo(officer, "officer");
  await officer.goto(group.replace("/host/", "/staff/"));
  expect((await officer.request.get(document ?? "")).headers()["content-type"]).toBe("image/jpeg");
  await officer.getByRole("link", { name: "Decide" }).click();
  await officer.check('input[value="ISSUE"]');
  await send(officer);
  await expect(officer.locator("main")).toContainText("20 requests are decided");

  await host.goto(group);
  const cells = await host.locator("main table td").allTextContents();
  const numbers = cells.filter((cell) => /^[1-9]\d{9}$/.test(cell));
  expect(new Set(numbers).size).toBe(20);
  const letter = await waitForMail(mailboxUrl(), guest);
  const number = /\b[1-9]\d{9}\b/.exec(letter.text)?.[0] ?? "";
  expect(numbers).toContain(number);
  expect(letter.text).toContain("/applications/new");
  const told = await db().user.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } });
  await waitForMail(mailboxUrl(), told.email, ({ subject }) => subject.includes("20"));
  await host.goto(person.pathname);
  const pdf = await host.request.get(`${person.pathname}/invitation.pdf`);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");

  await officer.goto(`${person.pathname.replace("/host/", "/staff/")}/revoke`);
  await officer.fill("#text", "The meeting was called off.");
  await send(officer);
  await officer.waitForURL((url) => !url.pathname.endsWith("/revoke"));
  await host.goto(person.pathname);
  await expect(host.locator("main")).toContainText("The meeting was called off.");
});

test("a request is returned with reasons, corrected and refused; an officer enters one from paper", async ({
  browser,
}) => {
  const { page: host } = await aSignedInHost(browser, true);
  const passport = aPassport();
  await host.goto("/host/invitations/new");
  await send(host);
  await expect(host.locator(".govuk-error-summary")).toContainText("Choose the purpose");
  // The shared rules show during typing what submitting will say.
  await host.check('input[name="purpose"][value="business"]');
  await host.selectOption("#territory", "AF");
  const advice = host.locator("main");
  await expect(advice).toContainText("cannot have an e-visa for this purpose");
  await fillRequest(host, passport);
  await expect(advice).toContainText("territory, period and passport fit the rules");
  await send(host);
  await host.waitForURL("**/host/invitations/groups/**");
  const group = new URL(host.url()).pathname;
  await host.getByRole("button", { name: /Send 1 request/ }).click();
  await expect(host.locator("main")).toContainText("1 request was sent");

  const officer = await aBrowser(browser, true, 1280);
  await signInAsDemo(officer, "officer");
  await officer.goto("/staff/invitations");
  await officer.fill("#search", passport);
  await officer.locator("main form:has(#search) button").click();
  await officer.waitForURL(/search=yes/);
  expect(officer.url()).not.toContain(passport);
  await officer.locator("main table a").first().click();
  await officer.getByRole("link", { name: "Decide" }).click();
  await officer.check('input[value="RETURN"]');
  await send(officer);
  await expect(officer.locator(".govuk-error-summary")).toContainText("at least 10 characters");
  await officer.fill("#text", "Please name the hotel, not the office.");
  await officer.check('input[name="fields"][value="address"]');
  await send(officer);
  await expect(officer.locator("main")).toContainText("1 request is decided");

  await host.goto("/host/invitations");
  await host.fill("#search", passport);
  await host.locator("main form:has(#search) button").click();
  await host.waitForURL(/search=yes/);
  expect(host.url()).not.toContain(passport);
  await host.locator("main table a").first().click();
  await expect(host.locator("main")).toContainText("Please name the hotel");
  await host.getByRole("link", { name: "Correct" }).click();
  await host.fill("#address", "Specimen Hotel, Specimen street 2");
  await send(host);
  await host.waitForURL(`**${group}**`);
  await host.getByRole("button", { name: /Send 1 request/ }).click();
  await expect(host.locator("main")).toContainText("1 request was sent");

  await officer.goto("/staff/invitations/new");
  const { idNumber } = await db().organisation.findFirstOrThrow({ where: { name: "Demo Company LLP" } });
  await officer.fill("#host-number", idNumber);
  await fillRequest(officer, aPassport());
  await send(officer);
  await officer.waitForURL(/staff\/invitations\/[0-9a-f-]{36}/);
  await expect(officer.locator("main")).toContainText("Demo Company LLP");
});

const send = (page: Page): Promise<void> => page.locator("main form button[type=submit]").last().click();

async function fillRequest(page: Page, passport: string): Promise<void> {
  const today = todayInAlmaty();
  const date = async (name: string, value: string) => {
    const [year = "", month = "", day = ""] = value.split("-");
    await page.fill(`#${name}-day`, day);
    await page.fill(`#${name}-month`, month);
    await page.fill(`#${name}-year`, year);
  };
  await page.fill("#surname", "SPECIMEN");
  await page.fill("#given-names", "TEST PAPER");
  await page.check('input[name="sex"][value="F"]');
  await date("birth-date", "1990-05-31");
  await page.selectOption("#territory", "VN");
  await page.fill("#passport-number", passport);
  await date("passport-expiry", addDays(today, 1500));
  await page.check('input[name="purpose"][value="business"]');
  await page.selectOption("#category", "B3");
  await date("first-day", addDays(today, 30));
  await date("last-day", addDays(today, 60));
  await page.fill("#stay-days", "10");
  await page.selectOption("#region", "71");
  await page.fill("#address", "Specimen street 1");
}

async function aSignedInHost(browser: Browser, javaScriptEnabled: boolean) {
  const { actor } = await aHostUser();
  const page = await aBrowser(browser, javaScriptEnabled);
  const url = process.env.E2E_APP_URL ?? "";
  await page
    .context()
    .addCookies([{ name: sessionCookieName(url), value: await openSession(actor.id), url }]);
  return { page, actor };
}

async function aBrowser(browser: Browser, javaScriptEnabled: boolean, width = 360): Promise<Page> {
  const context = await browser.newContext({
    baseURL: process.env.E2E_APP_URL,
    javaScriptEnabled,
    locale: "en-GB",
    viewport: { width, height: 740 },
  });
  return context.newPage();
}
