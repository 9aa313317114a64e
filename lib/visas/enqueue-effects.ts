import type { Tx } from "#lib/platform/db/transaction.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { enqueue, enqueueMail } from "#lib/platform/outbox.ts";

/** Identifies the visa's mail permanently. */
export const visaMailKey = (visaId: string): string => `visa.granted:${visaId}`;

/** Enqueues the rendering of the visa's document. Repeatable. */
export const enqueueRendering = (tx: Tx, visaId: string): Promise<void> =>
  enqueue(tx, "render-visa", { visaId });

/** Enqueues the mail with the visa (S5); there is only one. */
export const enqueueVisaMail = (
  tx: Tx,
  visaId: string,
  recipient: { readonly email: string; readonly locale: Locale },
): Promise<void> =>
  enqueueMail(tx, {
    key: visaMailKey(visaId),
    template: "visa-granted",
    recipient: recipient.email,
    locale: recipient.locale,
    about: { visa: visaId },
  });
