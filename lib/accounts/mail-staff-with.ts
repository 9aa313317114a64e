import type { Tx } from "#lib/platform/db/transaction.ts";
import { enqueueMail, type MailSubject, type MailTemplate } from "#lib/platform/outbox.ts";
import { type Permission, rolesThatMay } from "./rights.ts";

interface Letter<Template extends MailTemplate> {
  /** Identifies the message permanently, so that each person gets it once. */
  readonly key: string;
  readonly template: Template;
  readonly about: (readerId: string) => MailSubject<Template>;
  /** The person who caused the message and does not need it. */
  readonly except?: string;
}

/** Enqueues a message to everyone whose role has a right, each in their language, in the transaction that causes it. */
export async function mailStaffWith<Template extends MailTemplate>(
  tx: Tx,
  permission: Permission,
  { key, template, about, except }: Letter<Template>,
): Promise<void> {
  const readers = await tx.user.findMany({
    where: {
      role: { in: [...rolesThatMay(permission)] },
      emailConfirmedAt: { not: null },
      disabledAt: null,
      ...(except !== undefined && { id: { not: except } }),
    },
    select: { id: true, email: true, locale: true },
  });
  for (const { id, email, locale } of readers) {
    await enqueueMail(tx, {
      key: `${key}:${id}`,
      template,
      recipient: email,
      locale,
      about: about(id),
    });
  }
}
