import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { addDays, isBefore, type PlainDate } from "#lib/domain/plain-date.ts";
import { noticeDeadline } from "#lib/domain/r8-arrival-notice.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { calendar } from "#lib/policy/current-calendar.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { groupOf20, uploadAndCorrect } from "../support/a-group-of-20.ts";
import { aTraveller, type Traveller } from "../support/a-traveller.ts";
import { aNumber } from "../support/an-organisation.ts";
import { signInAsDemo } from "../support/browser-journey.ts";
import { httpClient } from "../support/http-client.ts";
import { fillIn, grant, pay, register, signIn, submit } from "../support/http-journey.ts";
import { codeIn, waitForMail } from "../support/mailbox.ts";
import { demoPassword, portalUnderTest } from "../support/portal-under-test.ts";

const portal = portalUnderTest();

for (const javaScriptEnabled of [true, false]) {
  test(`R8: a host invites twenty by a table with two rows to correct, a guest comes with an e-visa, is expected, and is notified on the last day, JavaScript ${javaScriptEnabled ? "on" : "off"}`, async ({
    browser,
  }) => {
    const host = await aBrowser(browser, javaScriptEnabled);
    const organisationId = await registeredHost(host);
    const officer = await aBrowser(browser, javaScriptEnabled, 1280);
    await confirmedByOfficer(officer, organisationId);

    const person = await aTraveller();
    await db().invitation.delete({ where: { number: person.invitationNumber } });
    const group = await requestedGroup(host, person);
    await issuedByOfficer(officer, group);
    const letter = await waitForMail(portal.mailboxUrl, guestEmail(person));
    const invitationNumber = /\b[1-9]\d{9}\b/.exec(letter.text)?.[0] ?? "";
    const traveller = { ...person, invitationNumber };
    const visaId = await visaOf(traveller);

    // Two working days have passed since the entry: today is the third.
    const entry = await entryThatIsDueToday();
    await db().visa.update({
      where: { id: visaId },
      data: { validFrom: toDbDate(entry), issuedAt: toDbDate(addDays(entry, -20)) },
    });
    const desk = await aBrowser(browser, javaScriptEnabled, 1280);
    await signInAsDemo(desk, "border");
    await desk.goto("/border?airport=change");
    await desk.getByLabel("(ALA)").check();
    await send(desk);
    await desk.fill("#document", traveller.mrz.join("\n"));
    await desk.getByRole("button", { name: "Look up" }).click();
    await desk.getByRole("link", { name: "It happened earlier" }).click();
    const [year = "", month = "", day = ""] = entry.split("-");
    await desk.fill("#day-day", day);
    await desk.fill("#day-month", month);
    await desk.fill("#day-year", year);
    await desk.fill("#time", "00:00");
    await send(desk);
    await expect(desk.getByText("The entry is recorded.")).toBeVisible();

    await expect(async () => {
      await host.goto("/host/arrivals?list=expected");
      await expect(host.locator("main table")).toContainText(traveller.givenNames, { timeout: 1000 });
    }).toPass({ timeout: 60_000 });
    await host.locator("main table a").first().click();
    await expect(host.locator("main")).toContainText("Passport control has recorded");
    await host
      .getByRole("button", { name: "Notify now" })
      .or(host.getByRole("link", { name: "Notify now" }))
      .click();
    await host.getByRole("button", { name: "Send the notice" }).click();
    await host.waitForURL("**?done=sent");
    await expect(host.locator("main")).not.toContainText("deadline of");
    const notice = await db().arrivalNotice.findUniqueOrThrow({ where: { entryVisaId: visaId } });
    expect(notice).toMatchObject({ organisationId, status: "NOTIFIED", late: false });

    const stranger = await aBrowser(browser, javaScriptEnabled);
    await stranger.goto(`/receipts/${notice.receiptNumber}`);
    await expect(stranger.locator("h1")).toHaveText("The receipt is genuine");
    await expect(stranger.locator("main")).toContainText("In time");
    for (const secret of [traveller.givenNames, traveller.passportNumber]) {
      await expect(stranger.locator("main")).not.toContainText(secret);
    }
  });
}

/** Registers an account and its company. @returns the organisation's id */
async function registeredHost(page: Page): Promise<string> {
  const serial = randomUUID().slice(0, 8);
  const email = `host-${serial}@example.test`;
  await page.goto("/host/register");
  await page.fill("#email", email);
  await page.fill("#password", "correct horse specimen");
  await send(page);
  await page.waitForURL("**/confirm**");
  await page.fill("#code", codeIn(await waitForMail(portal.mailboxUrl, email)));
  await page.locator("form:has(#code) button[type=submit]").click();
  await page.waitForURL("**/host");
  await page.goto("/host/organisation/new");
  await page.check('input[value="COMPANY"]');
  const idNumber = aNumber();
  await page.fill("#id-number", idNumber);
  await page.fill("#name", `SPECIMEN COMPANY ${serial}`);
  await page.selectOption("#address-region", "75");
  await page.fill("#address-street", "Specimen street");
  await page.fill("#address-house", "1");
  await page.fill("#phone", "8 700 000 00 00");
  await page.fill("#email", email);
  await page.fill("#contact-name", "SPECIMEN CONTACT");
  await send(page);
  await expect(page.locator("main")).toContainText("waiting for confirmation");
  return (await db().organisation.findFirstOrThrow({ where: { idNumber } })).id;
}

async function confirmedByOfficer(page: Page, organisationId: string): Promise<void> {
  await signInAsDemo(page, "officer");
  await page.goto(`/staff/organisations/${organisationId}`);
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByRole("button", { name: "Confirm" })).toHaveCount(0);
}

/** The guest's address as the host knows it, which differs from that of the account on the portal. */
const guestEmail = ({ email }: Traveller): string => `guest-${email}`;

/**
 * Requests invitations for twenty people by a table, in which two rows are corrected; the traveller is one of them.
 * @returns the group's path
 */
async function requestedGroup(page: Page, traveller: Traveller): Promise<string> {
  const table = await groupOf20({ ...traveller, territory: "Qatar", email: guestEmail(traveller) });
  const group = await uploadAndCorrect(page, "Specimen meeting", table);
  await page.getByRole("button", { name: /Send 20 requests/ }).click();
  await expect(page.locator("main")).toContainText("20 requests were sent");
  return group;
}

async function issuedByOfficer(page: Page, group: string): Promise<void> {
  await page.goto(group.replace("/host/", "/staff/"));
  await page.getByRole("link", { name: "Decide" }).click();
  await page.check('input[value="ISSUE"]');
  await send(page);
  await expect(page.locator("main")).toContainText("20 requests are decided");
}

/** The invited person registers, uses the number, pays and gets the visa. @returns the visa's id */
async function visaOf(traveller: Traveller): Promise<string> {
  const client = httpClient(portal.appUrl);
  await register(client, portal, traveller);
  const id = await fillIn(client, traveller);
  await submit(client, id);
  await pay(client, id);
  const officer = await signIn(portal, "officer@demo.example", demoPassword());
  await expect
    .poll(async () => (await officer.get(`/staff/applications/${id}`)).status, { timeout: 60_000 })
    .toBe(200);
  await grant(officer, id);
  return (await db().visa.findFirstOrThrow({ where: { applicationId: id } })).id;
}

/** The earliest day of entry whose notice is still in time today. */
async function entryThatIsDueToday(): Promise<PlainDate> {
  const today = todayInAlmaty();
  const [policy, days] = await Promise.all([policyOn(today), calendar()]);
  const isInTime = (entry: PlainDate) => {
    const counted = noticeDeadline(policy, days, entry);
    return counted.ok && !isBefore(counted.value.deadline, today);
  };
  let entry = today;
  while (isInTime(addDays(entry, -1))) entry = addDays(entry, -1);
  return entry;
}

/** A browser with its own session; of a phone by default. */
async function aBrowser(browser: Browser, javaScriptEnabled: boolean, width = 360): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled,
    baseURL: portal.appUrl,
    viewport: { width, height: 800 },
  });
  return context.newPage();
}

const send = (page: Page) => page.locator("main form button[type=submit]").last().click();
