import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport, type SendMailOptions } from "nodemailer";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { MailMessage } from "#scripts/sandbox/mail/message.ts";
import { startMailSandbox } from "#scripts/sandbox/mail.ts";
import { expectBytes } from "../../support/bytes.ts";

let dataDir: string;
let sandbox: Awaited<ReturnType<typeof startMailSandbox>>;

const start = () => startMailSandbox({ smtpPort: 0, webPort: 0, dataDir });

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "mail-sandbox-"));
  sandbox = await start();
});

afterEach(async () => {
  await sandbox.stop();
  await rm(dataDir, { recursive: true });
});

async function send(mail: SendMailOptions): Promise<void> {
  const transport = createTransport(sandbox.smtpUrl, { from: "portal@example.test" });
  try {
    await transport.sendMail(mail);
  } finally {
    transport.close();
  }
}

async function messages(to = ""): Promise<MailMessage[]> {
  const response = await fetch(`${sandbox.webUrl}/api/messages?to=${encodeURIComponent(to)}`);
  return (await response.json()) as MailMessage[];
}

const setFault = (fault: Record<string, string>) =>
  fetch(`${sandbox.webUrl}/api/faults`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(fault),
  });

test("a mail sent by SMTP is read back with its texts, Message-ID and attachment bytes", async () => {
  const pdf = Buffer.from("%PDF-1.7 specimen");
  await send({
    to: "one@example.test",
    bcc: "hidden@example.test",
    subject: "Ваша виза готова",
    text: "Привет",
    html: "<p>Привет</p>",
    messageId: "<visa-1@example.test>",
    attachments: [{ filename: "виза.pdf", content: pdf, contentType: "application/pdf" }],
  });
  const [message] = await messages("ONE@example.test");
  expect(message).toMatchObject({
    from: "portal@example.test",
    to: ["one@example.test", "hidden@example.test"],
    subject: "Ваша виза готова",
    messageId: "<visa-1@example.test>",
    attachments: [{ n: 0, filename: "виза.pdf", mimeType: "application/pdf", size: pdf.length }],
  });
  expect(message?.text.trim()).toBe("Привет");
  expect(message?.html).toContain("<p>Привет</p>");
  const attachment = await fetch(`${sandbox.webUrl}/api/messages/${message?.id}/attachments/0`);
  expect(attachment.headers.get("content-type")).toBe("application/pdf");
  expect(attachment.headers.get("content-disposition")).toContain("attachment;");
  expectBytes(new Uint8Array(await attachment.arrayBuffer()), pdf);
  expect((await fetch(`${sandbox.webUrl}/api/messages/${message?.id}/attachments/1`)).status).toBe(404);
});

test("mails are listed newest first and only for the requested recipient", async () => {
  await send({ to: "one@example.test", subject: "first", text: "1" });
  await send({ to: "two@example.test", subject: "second", text: "2" });
  await send({ to: "one@example.test", subject: "third", text: "3" });
  expect((await messages()).map(({ subject }) => subject)).toEqual(["third", "second", "first"]);
  expect((await messages("one@example.test")).map(({ subject }) => subject)).toEqual(["third", "first"]);
  expect(await messages("nobody@example.test")).toEqual([]);
});

test("the mailbox page escapes a mail's text and shows its HTML only in a sandboxed frame", async () => {
  await send({
    to: "one@example.test",
    subject: `<script>alert("subject")</script>`,
    text: "see https://example.test/confirm?a=1&b=2 <b>now</b>",
    html: `<a href="https://example.test/confirm">go</a><script>alert(1)</script>`,
  });
  const [message] = await messages();
  const list = await (await fetch(`${sandbox.webUrl}/?to=${encodeURIComponent('"><script>')}`)).text();
  expect(list).not.toContain("<script>");
  const page = await fetch(`${sandbox.webUrl}/messages/${message?.id}`);
  const shown = await page.text();
  expect(shown).not.toContain("<script>");
  expect(shown).toContain("&lt;script&gt;alert(&quot;subject&quot;)");
  expect(shown).toContain(`href="https://example.test/confirm?a=1&amp;b=2" target="_blank"`);
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  const frame = await fetch(`${sandbox.webUrl}/messages/${message?.id}/html`);
  const policy = frame.headers.get("content-security-policy") ?? "";
  expect(policy).toMatch(/^sandbox /);
  expect(policy).not.toContain("allow-scripts");
  expect(policy).not.toContain("script-src");
  expect(await frame.text()).toContain(`<base target="_blank">`);
});

test("an inline image is shown in place", async () => {
  await send({
    to: "one@example.test",
    subject: "seal",
    html: `<img src="cid:seal@example.test" alt="">`,
    attachments: [{ filename: "seal.png", content: Buffer.from("png"), cid: "seal@example.test" }],
  });
  const [message] = await messages();
  const frame = await (await fetch(`${sandbox.webUrl}/messages/${message?.id}/html`)).text();
  expect(frame).toContain(`src="data:image/png;base64,${Buffer.from("png").toString("base64")}"`);
});

test("mails survive a restart until they are deleted", async () => {
  await send({ to: "one@example.test", subject: "kept", text: "1" });
  const [before] = await messages();
  await sandbox.stop();
  sandbox = await start();
  expect(await messages()).toEqual([before]);
  await fetch(`${sandbox.webUrl}/api/messages`, { method: "DELETE" });
  expect(await messages()).toEqual([]);
  await sandbox.stop();
  sandbox = await start();
  expect(await messages()).toEqual([]);
});

test("a temporary and a permanent refusal reach the sender with their codes", async () => {
  await setFault({ mode: "reject-temporary" });
  await expect(send({ to: "one@example.test", subject: "x", text: "x" })).rejects.toMatchObject({
    responseCode: 451,
  });
  await setFault({ mode: "reject-permanent", to: "gone@example.test" });
  await expect(send({ to: "gone@example.test", subject: "x", text: "x" })).rejects.toMatchObject({
    responseCode: 550,
  });
  await send({ to: "one@example.test", subject: "through", text: "x" });
  expect((await messages()).map(({ subject }) => subject)).toEqual(["through"]);
});

test("a hanging server never answers and stores nothing", async () => {
  await setFault({ mode: "hang" });
  const transport = createTransport(`${sandbox.smtpUrl}?socketTimeout=300`);
  await expect(
    transport.sendMail({ from: "a@example.test", to: "one@example.test", text: "x" }),
  ).rejects.toThrow();
  expect(await messages()).toEqual([]);
});

test("a lost reply leaves the mail stored though the sender sees a failure", async () => {
  await setFault({ mode: "lost-reply" });
  await expect(send({ to: "one@example.test", subject: "kept", text: "x" })).rejects.toThrow();
  expect((await messages()).map(({ subject }) => subject)).toEqual(["kept"]);
});

test("an unknown fault, an unknown path and a switch from a foreign page are refused", async () => {
  expect((await setFault({ mode: "explode" })).status).toBe(400);
  expect((await fetch(`${sandbox.webUrl}/messages/none`)).status).toBe(404);
  const foreign = await fetch(`${sandbox.webUrl}/api/faults`, {
    method: "POST",
    headers: { "Content-Type": "text/plain" },
    body: JSON.stringify({ mode: "hang" }),
  });
  expect(foreign.status).toBe(400);
});
