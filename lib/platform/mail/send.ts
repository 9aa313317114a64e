import nodemailer, { type Transporter } from "nodemailer";
import { now } from "../clock.ts";
import { db } from "../db/client.ts";
import { env } from "../env.ts";
import { log } from "../log.ts";
import { isMailTemplate, type MailTemplate } from "../outbox.ts";
import { pemOf } from "../pem.ts";
import type { MailBuilder } from "./content.ts";
import { layOutMail } from "./layout.ts";

let transport: Transporter | undefined;

function smtp(): Transporter {
  const dkim = dkimKey();
  transport ??= nodemailer.createTransport({
    url: env().SMTP_URL,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    ...(dkim && { dkim }),
  });
  return transport;
}

/** The key that signs each message (RFC 6376), so that receivers can detect forged ones. */
function dkimKey(): { domainName: string; keySelector: string; privateKey: string } | undefined {
  const { MAIL_DKIM_DOMAIN, MAIL_DKIM_SELECTOR, MAIL_DKIM_KEY } = env();
  if (!MAIL_DKIM_DOMAIN || !MAIL_DKIM_SELECTOR || !MAIL_DKIM_KEY) return undefined;
  return {
    domainName: MAIL_DKIM_DOMAIN,
    keySelector: MAIL_DKIM_SELECTOR,
    privateKey: pemOf(MAIL_DKIM_KEY),
  };
}

/** Closes the connection to the mail server; the next message opens a new one with the current configuration. */
export function closeMail(): void {
  transport?.close();
  transport = undefined;
}

/**
 * Sends an enqueued message, at most once as far as SMTP allows: its Message-ID never changes, so the receiver
 * recognises a repetition after a crash. A permanent refusal is recorded; a temporary fault is thrown for a retry.
 * @param builders every feature's messages by template name
 */
export async function sendMail(
  mailId: string,
  builders: Readonly<Record<MailTemplate, MailBuilder>>,
): Promise<void> {
  const mail = await db().mail.findUnique({ where: { id: mailId } });
  if (!mail || mail.sentAt || mail.failedAt) return;
  const { template } = mail;
  if (!isMailTemplate(template)) throw new Error(`There is no mail template ${template}`);
  const content = await builders[template](mail.subjectId, mail.locale);
  if (!content) {
    await fail(mailId, "obsolete");
    return;
  }
  try {
    await smtp().sendMail({
      from: env().MAIL_FROM,
      // An object is used unchanged; a text would be parsed and might be read as another address.
      to: { name: "", address: mail.recipient },
      ...returnPath(mail.recipient),
      messageId: `<${mail.id}@${new URL(env().APP_URL).hostname}>`,
      headers: { "Auto-Submitted": "auto-generated", "Content-Language": mail.locale },
      ...layOutMail(content, mail.locale, env().APP_URL),
      attachments: content.attachments?.map((file) => ({ ...file, content: Buffer.from(file.content) })),
    });
  } catch (fault) {
    const code = refusedForGood(fault);
    if (code === undefined) throw fault;
    log().warn({ mailId, code }, "mail refused for good");
    await fail(mailId, `smtp-${code}`);
    return;
  }
  await db().mail.update({ where: { id: mailId }, data: { sentAt: now() } });
}

/** Address for later bounces, if it is not the sender. */
const returnPath = (recipient: string) => {
  const { MAIL_RETURN_PATH } = env();
  return MAIL_RETURN_PATH ? { envelope: { from: MAIL_RETURN_PATH, to: [recipient] } } : {};
};

/**
 * The server's code when it permanently refuses this recipient or message (RFC 5321: 5yz). A refusal of our sign-in or
 * of our sender is a fault of the configuration and no reason to give up a message.
 */
function refusedForGood(fault: unknown): number | undefined {
  const { responseCode = 0, command } = fault as { responseCode?: number; command?: string };
  const aboutMessage = command === "RCPT TO" || command === "DATA";
  return responseCode >= 500 && aboutMessage ? responseCode : undefined;
}

async function fail(mailId: string, failure: string): Promise<void> {
  await db().mail.update({ where: { id: mailId }, data: { failedAt: now(), failure } });
}
