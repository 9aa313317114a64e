import { visaFilename } from "#lib/visas/visa-filename.ts";
import { visaPdf } from "#lib/visas/visa-pdf.ts";
import { currentActor } from "#lib/web/request.ts";

interface Context {
  readonly params: Promise<{ id: string }>;
}

/** The printed visa, for its owner and for staff; anybody else gets the answer of an address that does not exist. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  const file = actor && (await visaPdf(actor, id));
  if (!file) return new Response(null, { status: 404, headers: { "Cache-Control": "private, no-store" } });
  return new Response(Buffer.from(file.content), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${visaFilename(file.number)}"`,
      "Content-Length": String(file.content.byteLength),
      "Cache-Control": "private, no-store",
    },
  });
}
