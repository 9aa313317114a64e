import type { Tx } from "#lib/platform/db/transaction.ts";
import { enqueueMail } from "#lib/platform/mail/enqueue.ts";
import { payerOf, type SettledOrder } from "./settled-order.ts";

/** Orders one message about an order to its payer; repeated with the same subject, and turn if any, it is one message. */
export const orderMail = (
  tx: Tx,
  order: Pick<SettledOrder, "items">,
  template: string,
  subjectId: string,
  turn = "",
): Promise<void> =>
  enqueueMail(tx, {
    key: `${template.replace("-", ".")}:${subjectId}${turn && `:${turn}`}`,
    template,
    subjectId,
    ...payerOf(order),
  });
