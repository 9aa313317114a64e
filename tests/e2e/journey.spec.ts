import { expect, test } from "@playwright/test";
import { aTraveller } from "../support/a-traveller.ts";
import { fillIn, grant, pay, register, signInAsDemo, submit } from "../support/browser-journey.ts";
import { expectBytes } from "../support/bytes.ts";
import { attachmentOf, bringsVisa, waitForMail } from "../support/mailbox.ts";
import { pdfText } from "../support/pdf-text.ts";

const mailboxUrl = () => process.env.E2E_MAILBOX_URL ?? "";

for (const javaScriptEnabled of [true, false]) {
  test(`S1-S6: from registration to the mailed e-visa, JavaScript ${javaScriptEnabled ? "on" : "off"}`, async ({
    browser,
  }) => {
    const traveller = await aTraveller("business");
    const options = {
      javaScriptEnabled,
      baseURL: process.env.E2E_APP_URL,
      viewport: { width: 360, height: 740 },
    };
    const applicant = await (await browser.newContext(options)).newPage();

    await register(applicant, traveller);
    const id = await fillIn(applicant, traveller);
    await submit(applicant, id);
    // R6 is shown before payment.
    await expect(applicant.locator("main")).toContainText(/not (be )?(refunded|returned)|no refund/i);
    await pay(applicant, id);
    await applicant.waitForURL(`${process.env.E2E_APP_URL}/applications/${id}/pay**`);
    await waitForMail(mailboxUrl(), traveller.email, (mail) => /payment|fee|receipt/i.test(mail.subject));

    const officer = await (
      await browser.newContext({ ...options, viewport: { width: 1280, height: 900 } })
    ).newPage();
    await signInAsDemo(officer, "officer");
    await officer.goto("/staff");
    await expect(officer.locator(`a[href="/staff/applications/${id}"]`)).toBeVisible();
    await grant(officer, id);

    // S5: by mail …
    const mail = await waitForMail(mailboxUrl(), traveller.email, bringsVisa);
    const attachment = mail.attachments.find(({ mimeType }) => mimeType === "application/pdf");
    const text = await pdfText(await attachmentOf(mailboxUrl(), mail, attachment?.n ?? 0));
    for (const part of [
      traveller.surname,
      traveller.givenNames,
      traveller.passportNumber,
      "KAZSPECIMEN<<TEST<TRAVELLER",
    ]) {
      expect(text).toContain(part);
    }
    // … and in the account: the same bytes.
    const cabinet = await applicant.request.get(`/applications/${id}/visa.pdf`);
    const mailed = await attachmentOf(mailboxUrl(), mail, attachment?.n ?? 0);
    expectBytes(await cabinet.body(), mailed);

    // S6: anyone who has the page can verify it, without further information.
    const number = /[A-Z0-9]{9}/.exec(attachment?.filename ?? "")?.[0] ?? "";
    const stranger = await (await browser.newContext(options)).newPage();
    await checkVisa(stranger, number, traveller.passportNumber, traveller.birthDate);
    await expect(stranger.locator("main")).toContainText(/is valid/i);
    await expect(stranger.locator("main")).not.toContainText(traveller.surname);
    await checkVisa(stranger, number, "WRONG0000", traveller.birthDate);
    await expect(stranger.locator("main")).toContainText(/not valid|no valid/i);
  });
}

async function checkVisa(
  page: import("@playwright/test").Page,
  number: string,
  passport: string,
  birthDate: string,
) {
  const [year = "", month = "", day = ""] = birthDate.split("-");
  await page.goto(`/verify?number=${number}`);
  const fields = page.locator("main form input:not([type=hidden])");
  await expect(fields.first()).toHaveValue(number);
  await fields.nth(1).fill(passport);
  for (const [part, value] of Object.entries({ day, month, year })) {
    await page.locator(`main form input[name$="-${part}"]`).fill(value);
  }
  await page.locator("main form button[type=submit]").click();
}
