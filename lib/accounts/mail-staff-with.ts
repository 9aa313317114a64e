import type { Tx } from "#lib/platform/db/transaction.ts";
import { enqueueMail, type MailSubject, type MailTemplate } from "#lib/platform/outbox.ts";
import { type Permission, rolesThatMay } from "./rights.ts";

interface Letter<Template extends MailTemplate> {
  /** What it is about, once and for all: each person gets it once. */
  readonly key: string;
  readonly template: Template;
  readonly about: (readerId: string) => MailSubject<Template>;
  /** The person who caused it and needs no telling. */
  readonly except?: string;
}

/** Enqueues one message for everyone whose role may do something, each in their language, with the change that causes it. */
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
