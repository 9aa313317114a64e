import { receiptPdf } from "#lib/arrivals/receipt-pdf.ts";
import { forCaller } from "../../for-caller.ts";
import { fileReply, problemReply } from "../../reply.ts";

export const dynamic = "force-dynamic";

/** The receipt of one notice of the token's property. */
export const GET = (
  request: Request,
  { params }: { params: Promise<{ notice: string }> },
): Promise<Response> =>
  forCaller(request, "notices:read", async (caller, locale) => {
    const receipt = await receiptPdf(caller, (await params).notice, locale);
    return receipt ? fileReply(receipt.content, `${receipt.number}.pdf`) : problemReply(locale, "not-found");
  });
