import type { Tx } from "../db/transaction.ts";
import type { Locale } from "../i18n/locale.ts";
import { addJob } from "../jobs.ts";

interface MailOrder {
  /** Says what the message is about, once and for all: `application.submitted:<id>`. A repeated key sends nothing twice. */
  readonly key: string;
  /** Name of a builder in lib/worker/mail-templates.ts. */
  readonly template: string;
  readonly recipient: string;
  readonly locale: Locale;
  /** Id of the row from which the text is made when it is sent. */
  readonly subjectId: string;
}

/** Orders one message in the transaction of the change that causes it; the worker sends it after commit. */
export async function enqueueMail(tx: Tx, order: MailOrder): Promise<void> {
  const { count } = await tx.mail.createMany({ data: [order], skipDuplicates: true });
  if (count === 0) return;
  const { id } = await tx.mail.findUniqueOrThrow({ where: { key: order.key }, select: { id: true } });
  await addJob(tx, "send-mail", { mailId: id }, { key: `send-mail:${id}` });
}
