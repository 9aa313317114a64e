import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { db } from "#lib/platform/db/client.ts";
import { anActor } from "../support/a-paid-application.ts";
import { codeOf, enrolTestApp, testSecret } from "../support/authenticator.ts";
import { signInAsDemo } from "../support/browser-journey.ts";
import { httpClient } from "../support/http-client.ts";
import { waitForMail } from "../support/mailbox.ts";
import { demoPassword, portalUnderTest } from "../support/portal-under-test.ts";

const portal = portalUnderTest();
const password = "correct horse specimen";

test.setTimeout(300_000);

const send = (page: Page) => page.locator("main form button[type=submit]").first().click();
const secretOn = async (page: Page) =>
  ((await page.locator(".portal-key").textContent()) ?? "").replaceAll(" ", "");

async function aBrowser(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, locale: "en", baseURL: portal.appUrl });
  return context.newPage();
}

async function givePassword(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.fill("#email", email);
  await page.fill("#password", password);
  await send(page);
  await page.waitForURL("**/sign-in/code");
}

async function giveCode(page: Page, code: string): Promise<void> {
  await page.fill("#code", code);
  await send(page);
}

const signOut = (page: Page) => page.locator(".portal-header__nav form[action='/sign-out'] button").click();

for (const javaScriptEnabled of [true, false]) {
  test(`an invited officer enrols, signs in with codes and recovery codes, and enrols again, JavaScript ${javaScriptEnabled ? "on" : "off"}`, async ({
    browser,
  }) => {
    const email = `officer-${randomUUID().slice(0, 8)}@example.test`;
    const supervisor = await aBrowser(browser, javaScriptEnabled);
    await signInAsDemo(supervisor, "supervisor");
    await supervisor.goto("/staff/people");
    await supervisor.locator('main a[href="/staff/people/invite"]').click();
    await send(supervisor);
    await expect(supervisor.locator(".govuk-error-summary li")).toHaveCount(2);
    await supervisor.fill("#email", email);
    await supervisor.check('input[value="OFFICER"]');
    await send(supervisor);
    await supervisor.waitForURL("**/staff/people?done=invited");
    await expect(supervisor.locator("main")).toContainText(email);

    const mail = await waitForMail(portal.mailboxUrl, email);
    const link = mail.text.split(/\s+/).find((word) => word.includes("/staff-invitation/")) ?? "";
    const officer = await aBrowser(browser, javaScriptEnabled);
    await officer.goto(link);
    await officer.fill("#password", password);
    await send(officer);

    // Nothing else opens before the app is set up.
    await officer.waitForURL("**/sign-in/second-factor");
    await officer.goto("/staff");
    await officer.waitForURL("**/sign-in?return=**");
    await officer.goto("/sign-in/second-factor");
    const secret = await secretOn(officer);
    await giveCode(officer, "123 456");
    await expect(officer.locator(".govuk-error-summary")).toContainText("not the code");
    expect(await secretOn(officer)).toBe(secret);
    const used = codeOf(secret);
    await giveCode(officer, used);
    await officer.waitForURL("**/account/security/recovery-codes");
    const codes = await officer.locator(".portal-codes li").allInnerTexts();
    expect(codes).toHaveLength(10);
    await send(officer);
    await officer.waitForURL("**/account/security?done=kept");
    await officer.goto("/account/security/recovery-codes");
    await expect(officer.locator("main")).toContainText("shown once");
    await officer.goto("/staff");
    await expect(officer.locator(".portal-parts a[href='/staff']").first()).toBeVisible();
    await expect(officer.locator(".portal-parts a[href='/staff/people']")).toHaveCount(0);

    await signOut(officer);
    await givePassword(officer, email);
    // A slow machine gets here after the code has expired.
    await giveCode(officer, used);
    await expect(officer.locator(".govuk-error-summary")).toContainText(/used already|not the code/);
    await giveCode(officer, codeOf(secret, 1));
    await officer.waitForURL((url) => url.pathname === "/staff");

    await signOut(officer);
    await givePassword(officer, email);
    await giveCode(officer, codes[0] ?? "");
    await officer.waitForURL("**/account/security?done=recovery");
    await expect(officer.locator("main")).toContainText("9 are left");

    const person = await db().user.findUniqueOrThrow({ where: { email } });
    await supervisor.goto(`/staff/people/${person.id}`);
    await supervisor.locator("form:has(h2:text('second factor')) button").click();
    await supervisor.waitForURL("**?done=reset");
    await officer.goto("/staff");
    await officer.waitForURL("**/sign-in?return=**");
    await officer.fill("#email", email);
    await officer.fill("#password", password);
    await send(officer);
    await officer.waitForURL("**/sign-in/second-factor");
    const second = await secretOn(officer);
    expect(second).not.toBe(secret);
    await giveCode(officer, codeOf(second));
    await officer.waitForURL("**/account/security/recovery-codes");
    await waitForMail(portal.mailboxUrl, email, ({ subject }) => subject.includes("second factor"));

    // Disabling signs the officer out immediately.
    await supervisor.goto(`/staff/people/${person.id}`);
    await supervisor.locator(".govuk-button--warning").last().click();
    await supervisor.waitForURL("**?done=disabled");
    await officer.goto("/account/security");
    await officer.waitForURL("**/sign-in?return=**");
  });
}

test("five wrong codes lock the account for a while, and the page says why", async ({ browser }) => {
  const page = await aBrowser(browser, true);
  const { id } = await anActor("OFFICER");
  const { email } = await db().user.findUniqueOrThrow({ where: { id } });
  const { hashPassword } = await import("#lib/accounts/password.ts");
  await db().user.update({ where: { id }, data: { passwordHash: await hashPassword(password) } });
  await enrolTestApp(id);
  await page.goto("/sign-in?lang=en");
  await givePassword(page, email);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await giveCode(page, codeOf(testSecret, 50 + attempt));
    await expect(page.locator(".govuk-error-summary")).toContainText("not the code");
    await page.goto("/sign-in/code");
  }
  await giveCode(page, codeOf(testSecret));
  await expect(page.locator(".govuk-error-summary")).toContainText("takes no code for");
});

test("staff are warned before their session ends, and stay without losing what they typed", async ({
  browser,
}) => {
  const page = await aBrowser(browser, true);
  await page.clock.install();
  await page.goto("/sign-in?lang=en");
  await signInAsDemo(page, "supervisor");
  await page.goto("/staff/people/invite");
  await page.fill("#email", "half@typed");
  await page.clock.fastForward("20:01");
  await page.locator(".portal-idle button").click();
  await expect(page.locator(".portal-idle")).toContainText("stay signed in");
  await expect(page.locator("#email")).toHaveValue("half@typed");
});

test("staff sign in with the provider and their code; others cannot", async ({ browser }) => {
  const page = await aBrowser(browser, true);
  const { id } = await anActor("SENIOR_OFFICER");
  const { email } = await db().user.findUniqueOrThrow({ where: { id } });
  await enrolTestApp(id);
  const byProvider = async (login: string) => {
    await page.goto("/sign-in?lang=en&return=/staff/organisations");
    await page.locator('main a[href^="/sign-in/provider"]').click();
    await page.fill('[name="login"]', login);
    await page.fill('[name="password"]', "any");
    await page.locator("button[type=submit]").click();
    await page.locator("form:has([value=consent]) button[type=submit]").click();
  };
  await byProvider("stranger@example.test");
  await page.waitForURL("**/sign-in/provider/refused?why=no-account");
  await page.context().clearCookies();
  await byProvider(email);
  await page.waitForURL("**/sign-in/code");
  await giveCode(page, codeOf(testSecret));
  await page.waitForURL("**/staff/organisations");
  expect((await page.context().cookies()).filter(({ name }) => name.includes("next-auth"))).toEqual([]);
});

test("the demo's staff sign in without a second factor, and a forged registration makes no one staff", async () => {
  for (const name of ["officer", "senior", "border", "supervisor", "auditor"]) {
    const client = httpClient(portal.appUrl);
    const page = await client.submit(await client.get("/sign-in"), "email", {
      email: `${name}@demo.example`,
      password: demoPassword(),
    });
    expect(page.url.pathname).toMatch(/^\/(staff|border)$/);
  }
  const email = `tampered-${randomUUID().slice(0, 8)}@example.test`;
  const client = httpClient(portal.appUrl);
  await client.submit(await client.get("/register"), "email", {
    email,
    password,
    role: "SUPERVISOR",
    as: "SUPERVISOR",
  });
  expect((await db().user.findUnique({ where: { email } }))?.role).toBe("APPLICANT");
});
