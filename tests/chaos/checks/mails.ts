import { db } from "#lib/platform/db/client.ts";
import type { ReceivedMail } from "../../support/mailbox.ts";

/** Every enqueued mail was sent or no longer needed; every received mail was enqueued; no required mail is missing. */
export async function checkMails(received: readonly ReceivedMail[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  const ordered = await db().mail.findMany();
  const idOf = ({ messageId }: ReceivedMail): string => /^<?([^@]+)@/.exec(messageId)?.[1] ?? "";
  const receivedIds = new Set(received.map(idOf));
  for (const { id, template, sentAt, failure } of ordered) {
    if (failure === "obsolete") continue;
    if (failure) wrong.push(`mail ${id} (${template}) failed: ${failure}`);
    else if (!sentAt) wrong.push(`mail ${id} (${template}) was never sent`);
    else if (!receivedIds.has(id)) wrong.push(`mail ${id} (${template}) never arrived`);
  }
  const orderedIds = new Set(ordered.map(({ id }) => id));
  for (const id of receivedIds) if (!orderedIds.has(id)) wrong.push(`mail ${id} was sent by nobody`);
  for (const [what, template, subjects] of await due()) {
    const count = (id: string) =>
      ordered.filter((mail) => mail.subjectId === id && mail.template === template).length;
    for (const { id } of subjects) if (count(id) !== 1) wrong.push(`${what} ${id} has ${count(id)} mails`);
  }
  return wrong;
}

const due = async () =>
  [
    ["paid order", "payment-received", await db().order.findMany({ where: { status: "PAID" } })],
    ["return", "payment-returned", await db().paymentReturn.findMany({ where: { orderId: { not: null } } })],
    ["refusal", "application-refused", await db().application.findMany({ where: { status: "REFUSED" } })],
    ["visa", "visa-granted", await db().visa.findMany()],
  ] as const;

/**
 * The number of messages received more than once under one Message-ID, which is allowed: mail clients show them once.
 */
export const repetitions = (received: readonly ReceivedMail[]): number =>
  received.length - new Set(received.map(({ messageId }) => messageId)).size;
