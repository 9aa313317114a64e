import { receiptOf } from "#lib/payments/receipt-pdf.ts";
import { fileHandler } from "#lib/web/handler.ts";

/** The receipt for the fee, for the application's owner in the language of the page. */
export const GET = fileHandler({
  right: "application:own",
  kind: "pdf",
  params: ["id"],
  file: ({ actor, params, locale }) => receiptOf(actor, params.id, locale),
});
