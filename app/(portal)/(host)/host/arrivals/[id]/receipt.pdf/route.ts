import { arrivalActor } from "#lib/arrivals/arrival-actor.ts";
import { receiptPdf } from "#lib/arrivals/receipt-pdf.ts";
import { currentActor, currentLocale } from "#lib/web/request.ts";

interface Context {
  readonly params: Promise<{ id: string }>;
}

/** The printed receipt for its host; anybody else gets the answer of an address that does not exist. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [actor, locale, { id }] = await Promise.all([currentActor(), currentLocale(), params]);
  const notifier = actor && (await arrivalActor(actor));
  const file = notifier && (await receiptPdf(notifier, id, locale));
  if (!file) return new Response(null, { status: 404, headers: { "Cache-Control": "private, no-store" } });
  return new Response(Buffer.from(file.content), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="receipt-${file.number}.pdf"`,
      "Content-Length": String(file.content.byteLength),
      "Cache-Control": "private, no-store",
    },
  });
}
