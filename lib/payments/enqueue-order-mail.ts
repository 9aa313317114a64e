import type { Tx } from "#lib/platform/db/transaction.ts";
import { enqueueMail, type MailSubject, type MailTemplate } from "#lib/platform/outbox.ts";
import { payerOf, type SettledOrder } from "./settled-order.ts";

type PaymentMail = Extract<MailTemplate, `payment-${string}`>;

/** Enqueues a message about an order to its payer. Repeated with the same subject (and turn) it is one message. */
export const enqueueOrderMail = <Template extends PaymentMail>(
  tx: Tx,
  order: Pick<SettledOrder, "items">,
  template: Template,
  about: MailSubject<Template>,
  turn = "",
): Promise<void> =>
  enqueueMail(tx, {
    key: `${template.replace("-", ".")}:${Object.values(about)[0]}${turn && `:${turn}`}`,
    template,
    about,
    ...payerOf(order),
  });
