import { expect, test } from "@playwright/test";
import { aTraveller } from "../support/a-traveller.ts";
import { expectBytes } from "../support/bytes.ts";
import { httpClient } from "../support/http-client.ts";
import { fillIn, grant, pay, register, signIn, submit } from "../support/http-journey.ts";
import { bringsVisa, mailsTo, waitForMail } from "../support/mailbox.ts";

const portal = () => ({
  appUrl: process.env.E2E_APP_URL ?? "",
  mailboxUrl: process.env.E2E_MAILBOX_URL ?? "",
});
const control = (order: string) => fetch(`${process.env.E2E_CONTROL_URL}/${order}`);

test("S5: a worker killed between grant and mail loses nothing and sends nothing twice", async () => {
  const { appUrl, mailboxUrl } = portal();
  const traveller = await aTraveller("tourist");
  const applicant = httpClient(appUrl);
  await register(applicant, portal(), traveller);
  const id = await fillIn(applicant, traveller);
  await submit(applicant, id);
  await pay(applicant, id);
  await waitForMail(mailboxUrl, traveller.email, ({ subject }) => /receipt/i.test(subject));
  const officer = await signIn(portal(), "officer@demo.example", process.env.E2E_DEMO_PASSWORD ?? "");

  await control("kill-worker");
  await grant(officer, id);
  // The visa is available immediately, rendered in the request itself …
  const pdf = await applicant.download(`/applications/${id}/visa.pdf`);
  expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe("%PDF-");
  const withVisa = async () => (await mailsTo(mailboxUrl, traveller.email)).filter(bringsVisa);
  expect(await withVisa()).toHaveLength(0);

  // … and the mail is sent when a worker is back: once, with the same bytes.
  await control("start-worker");
  const mail = await waitForMail(mailboxUrl, traveller.email, bringsVisa);
  const attachment = await fetch(
    `${mailboxUrl}/api/messages/${mail.id}/attachments/${mail.attachments[0]?.n}`,
  );
  expectBytes(new Uint8Array(await attachment.arrayBuffer()), pdf);
  expect(await withVisa()).toHaveLength(1);
});
