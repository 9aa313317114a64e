import { randomUUID } from "node:crypto";
import type { Tx } from "#lib/platform/db/transaction.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { enqueueMail } from "#lib/platform/outbox.ts";

interface Recipient {
  readonly id: string;
  readonly email: string;
  readonly locale: Locale;
  readonly emailConfirmedAt: Date | null;
  readonly disabledAt: Date | null;
}

/**
 * Mails link and code to someone who has still to confirm the address. Anyone who has an account already is told so
 * instead: the code of that token is told to no one, it only lets the pages show strangers no difference.
 */
export async function sendConfirmation(tx: Tx, user: Recipient, tokenId: string): Promise<void> {
  if (user.disabledAt) return;
  // Asked for again means sent again: how often is limited before.
  const order = {
    key: `confirm-email:${tokenId}:${randomUUID()}`,
    recipient: user.email,
    locale: user.locale,
  };
  await (user.emailConfirmedAt === null
    ? enqueueMail(tx, { ...order, template: "confirm-email", about: { emailToken: tokenId } })
    : enqueueMail(tx, { ...order, template: "already-registered", about: { user: user.id } }));
}
