import { expect, type Page, test } from "@playwright/test";
import { db } from "#lib/platform/db/client.ts";
import { aTraveller, type Traveller } from "../support/a-traveller.ts";
import { fillIn, pay, register, signInAsDemo, submit } from "../support/browser-journey.ts";
import { expectBytes } from "../support/bytes.ts";
import { copyApplication } from "../support/copy-application.ts";
import { attachmentOf, waitForMail } from "../support/mailbox.ts";
import { pdfText } from "../support/pdf-text.ts";

const mailboxUrl = () => process.env.E2E_MAILBOX_URL ?? "";
const phone = { width: 360, height: 740 };

/** Sends a control request to the provider's sandbox. */
async function control(path: string, value: object): Promise<{ readonly id: string }> {
  const response = await fetch(`${process.env.E2E_STRIPE_URL}/sandbox/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(value),
  });
  return (await response.json()) as { id: string };
}

test.afterEach(() => control("faults", { dropNext: 0, apiError: "none", delayMs: 0 }));

async function filledIn(page: Page): Promise<{ readonly id: string; readonly traveller: Traveller }> {
  const traveller = await aTraveller("business");
  await register(page, traveller);
  return { id: await fillIn(page, traveller), traveller };
}

const paymentOf = async (id: string): Promise<string> =>
  (await db().order.findFirstOrThrow({ where: { status: "PAID", items: { some: { applicationId: id } } } }))
    .providerPaymentId ?? "";

/** Reloads a page of the portal until it contains a text, because the worker does the work. */
async function until(page: Page, path: string, words: RegExp): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(page.locator("main")).toContainText(words, { timeout: 1000 });
  }).toPass({ timeout: 60_000 });
}

async function typeCard(page: Page): Promise<void> {
  await page.waitForURL("**/pay/cs_**");
  await page.fill('[name="number"]', "4242424242424242");
  await page.fill('[name="expiry"]', "12 / 40");
  await page.fill('[name="cvc"]', "123");
  await page.fill('[name="name"]', "TEST CARD");
  await page.locator("form:has([name=number]) button").click();
}

test("a family's applications are paid together, without JavaScript, with one receipt for all", async ({
  browser,
}) => {
  const options = { javaScriptEnabled: false, baseURL: process.env.E2E_APP_URL, viewport: phone };
  const page = await (await browser.newContext(options)).newPage();
  const { id, traveller } = await filledIn(page);
  const second = await copyApplication(id, {});
  await submit(page, id);
  await submit(page, second);

  await page.goto("/applications");
  await page.locator('main a[href="/applications/pay"]').click();
  const boxes = page.locator('input[name="applications"]');
  await expect(boxes).toHaveCount(2);
  for (const box of await boxes.all()) await box.uncheck();
  await page.locator("main form button[type=submit]").click();
  await expect(page.locator(".govuk-error-summary")).toBeVisible();
  for (const box of await boxes.all()) await box.check();
  await page.locator("main form button[type=submit]").click();
  await expect(page.locator("body")).toContainText("120.00");
  await typeCard(page);

  await until(page, `/applications/${second}/pay`, /has been paid/i);
  await expect(page.locator("main")).toContainText("USD 120.00");
  const mail = await waitForMail(mailboxUrl(), traveller.email, ({ subject }) => /receipt/i.test(subject));
  const mailed = await attachmentOf(mailboxUrl(), mail, mail.attachments[0]?.n ?? 0);
  const receipt = await page.request.get(`/applications/${id}/receipt.pdf`);
  expectBytes(await receipt.body(), mailed);
  expect(await pdfText(mailed)).toMatch(/120\.00/);
  for (const one of [id, second]) {
    expect(await db().application.findUnique({ where: { id: one } })).toMatchObject({ status: "PAID" });
  }
});

test("a second capture is returned automatically; the payer is informed and the supervisor sees it", async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: process.env.E2E_APP_URL, viewport: phone });
  const page = await context.newPage();
  const { id, traveller } = await filledIn(page);
  await submit(page, id);
  await pay(page, id);
  await until(page, `/applications/${id}/pay`, /has been paid/i);
  await control("captures", { payment_intent: await paymentOf(id) });
  await waitForMail(mailboxUrl(), traveller.email, ({ subject }) => /is being returned/i.test(subject));
  await until(page, `/applications/${id}/pay`, /sent back in full/i);

  const supervisor = await (await browser.newContext({ baseURL: process.env.E2E_APP_URL })).newPage();
  await signInAsDemo(supervisor, "supervisor");
  await until(supervisor, "/staff/payments", /A second payment of one order/);
  await expect(supervisor.locator(`a[href="/staff/applications/${id}"]`)).toBeVisible();
  await supervisor.goto("/staff/payments/report");
  await expect(supervisor.locator("table")).toContainText("USD");
  const csv = await supervisor.request.get("/staff/payments/report/days/csv");
  expect((await csv.text()).split("\r\n")[0]).toContain("day,currency,payments,applications,fees_minor");
});

test("a disputed payment puts the application on hold: no visa until the dispute is won", async ({
  browser,
}) => {
  const baseURL = process.env.E2E_APP_URL;
  const page = await (await browser.newContext({ baseURL, viewport: phone })).newPage();
  const { id, traveller } = await filledIn(page);
  await submit(page, id);
  await pay(page, id);
  await until(page, `/applications/${id}/pay`, /has been paid/i);
  const dispute = await control("disputes", { payment_intent: await paymentOf(id) });
  await until(page, `/applications/${id}`, /on hold/i);
  await waitForMail(mailboxUrl(), traveller.email, ({ subject }) => /on hold/i.test(subject));

  const officer = await (await browser.newContext({ baseURL })).newPage();
  await signInAsDemo(officer, "officer");
  const path = `/staff/applications/${id}`;
  await officer.goto(path);
  await officer.locator('form:has(input[name="applicationId"]) button[type=submit]').first().click();
  await officer.getByRole("button", { name: "Give it back to the queue" }).waitFor();
  await expect(officer.locator("main")).toContainText(/disputes the payment of the fee/i);
  await expect(officer.locator(`a[href="${path}/grant"]`)).toHaveCount(0);

  await control(`disputes/${dispute.id}/close`, { status: "won" });
  await expect(async () => {
    await officer.goto(path);
    await expect(officer.locator(`a[href="${path}/grant"]`)).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  await waitForMail(mailboxUrl(), traveller.email, ({ subject }) => /goes on/i.test(subject));
});

test("a payer who comes back while the provider is silent is told not to pay again and when the portal asks next", async ({
  browser,
}) => {
  const page = await (
    await browser.newContext({ baseURL: process.env.E2E_APP_URL, viewport: phone })
  ).newPage();
  const { id } = await filledIn(page);
  await submit(page, id);
  await page.goto(`/applications/${id}/pay`);
  await page.locator(`form:has(input[name="application"]) button[type=submit]`).click();
  await page.waitForURL("**/pay/cs_**");
  // The money is captured, its webhook event is lost, and the provider does not answer.
  await control("faults", { dropNext: 3, apiError: "500" });
  await typeCard(page);
  await page.waitForURL(`**/applications/${id}/pay`);
  await expect(page.locator("h1")).toContainText(/do not pay again/i);
  await expect(page.locator("main")).toContainText(/does not answer at the moment/i);
  await expect(page.locator("main")).toContainText(/next by .*Astana time/i);
  await expect(page.locator("main form")).toHaveCount(0);

  // The portal's next check finds it without the applicant.
  await control("faults", { dropNext: 0, apiError: "none" });
  await db().$executeRaw`SELECT graphile_worker.add_job('reconcile-orders')`;
  await until(page, `/applications/${id}/pay`, /has been paid/i);
});
