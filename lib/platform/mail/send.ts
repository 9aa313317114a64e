import nodemailer, { type Transporter } from "nodemailer";
import { now } from "../clock.ts";
import { db } from "../db/client.ts";
import { env } from "../env.ts";
import { log } from "../log.ts";
import type { MailBuilder } from "./content.ts";
import { layOutMail } from "./layout.ts";

let transport: Transporter | undefined;

function smtp(): Transporter {
  transport ??= nodemailer.createTransport({
    url: env().SMTP_URL,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return transport;
}

/**
 * Sends one ordered message, at most once as far as SMTP allows: its Message-ID never changes, so that a repetition
 * after a crash is recognised by the receiver. A permanent refusal is recorded; a passing fault is thrown for a retry.
 * @param builders every feature's messages by template name
 */
export async function sendMail(
  mailId: string,
  builders: Readonly<Record<string, MailBuilder>>,
): Promise<void> {
  const mail = await db().mail.findUnique({ where: { id: mailId } });
  if (!mail || mail.sentAt || mail.failedAt) return;
  const build = builders[mail.template];
  if (!build) throw new Error(`No builder for the mail template ${mail.template}`);
  const content = await build(mail.subjectId, mail.locale);
  if (!content) {
    await fail(mailId, "obsolete");
    return;
  }
  try {
    await smtp().sendMail({
      from: env().MAIL_FROM,
      // As an object it is taken as it is; a text would be parsed, and might be read as another address.
      to: { name: "", address: mail.recipient },
      messageId: `<${mail.id}@${new URL(env().APP_URL).hostname}>`,
      headers: { "Auto-Submitted": "auto-generated", "Content-Language": mail.locale },
      ...layOutMail(content, mail.locale, env().APP_URL),
      attachments: content.attachments?.map((file) => ({ ...file, content: Buffer.from(file.content) })),
    });
  } catch (fault) {
    const code = (fault as { responseCode?: number }).responseCode ?? 0;
    if (code < 500) throw fault;
    log().warn({ mailId, code }, "mail refused for good");
    await fail(mailId, `smtp-${code}`);
    return;
  }
  await db().mail.update({ where: { id: mailId }, data: { sentAt: now() } });
}

async function fail(mailId: string, failure: string): Promise<void> {
  await db().mail.update({ where: { id: mailId }, data: { failedAt: now(), failure } });
}
