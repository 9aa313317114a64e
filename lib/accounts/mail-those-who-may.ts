import type { Tx } from "#lib/platform/db/transaction.ts";
import { enqueueMail } from "#lib/platform/mail/enqueue.ts";
import { type Permission, rolesThatMay } from "./rights.ts";

interface Letter {
  /** What it is about, once and for all: each person gets it once. */
  readonly key: string;
  readonly template: string;
  /** Id of the row from which the text is made; the reader's own unless given. */
  readonly subjectId?: string;
  /** The person who caused it and needs no telling. */
  readonly except?: string;
}

/** Orders one message for everybody whose role may do something, each in their language, with the change that causes it. */
export async function mailThoseWhoMay(
  tx: Tx,
  permission: Permission,
  { key, template, subjectId, except }: Letter,
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
      subjectId: subjectId ?? id,
    });
  }
}
