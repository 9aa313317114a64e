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
 * Mails link and code to a person who has to confirm the address. If the address has an account already, the mail says
 * so instead; the code of that token is not mailed and exists only so that the pages show no difference.
 */
export async function sendConfirmation(tx: Tx, user: Recipient, tokenId: string): Promise<void> {
  if (user.disabledAt) return;
  // A new request sends a new mail; the number of requests is limited before.
  const order = {
    key: `confirm-email:${tokenId}:${randomUUID()}`,
    recipient: user.email,
    locale: user.locale,
  };
  await (user.emailConfirmedAt === null
    ? enqueueMail(tx, { ...order, template: "confirm-email", about: { emailToken: tokenId } })
    : enqueueMail(tx, { ...order, template: "already-registered", about: { user: user.id } }));
}
