import { receiptPdf } from "#lib/arrivals/receipt-pdf.ts";
import { fileAnswer } from "#lib/web/answer.ts";
import { hostReadHandler } from "#lib/web/host-api-handler.ts";

/** The receipt of one notice of the token's property. */
export const GET = hostReadHandler({
  params: ["notice"],
  find: async (caller, { notice }, locale) => {
    const receipt = await receiptPdf(caller, notice, locale);
    const file = receipt && { content: receipt.content, filename: `${receipt.number}.pdf` };
    return file && fileAnswer(file, "pdf", "attachment");
  },
});
