import { receiptOf } from "#lib/payments/receipt-pdf.ts";
import { currentActor, currentLocale } from "#lib/web/request.ts";

interface Context {
  readonly params: Promise<{ id: string }>;
}

/** The receipt for the fee, for the application's owner in the language of the page; nobody else learns whether there is one. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [actor, locale, { id }] = await Promise.all([currentActor(), currentLocale(), params]);
  const file = actor && (await receiptOf(actor, id, locale));
  if (!file) return new Response(null, { status: 404, headers: { "Cache-Control": "private, no-store" } });
  return new Response(Buffer.from(file.content), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${file.filename}"`,
      "Content-Length": String(file.content.byteLength),
      "Cache-Control": "private, no-store",
    },
  });
}
