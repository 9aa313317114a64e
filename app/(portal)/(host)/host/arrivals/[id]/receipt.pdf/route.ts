import { arrivalActor } from "#lib/arrivals/arrival-actor.ts";
import { receiptPdf } from "#lib/arrivals/receipt-pdf.ts";
import { fileHandler } from "#lib/web/handler.ts";

/** The printed receipt for its host. */
export const GET = fileHandler({
  right: "arrival:own",
  kind: "pdf",
  params: ["id"],
  file: async ({ actor, params, locale }) => {
    const notifier = await arrivalActor(actor);
    const receipt = notifier && (await receiptPdf(notifier, params.id, locale));
    return receipt && { content: receipt.content, filename: `receipt-${receipt.number}.pdf` };
  },
});
