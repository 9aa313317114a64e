import { readGroupDocument } from "#lib/invitations/documents/read-document.ts";
import { currentActor } from "#lib/web/request.ts";

/** What every answer of this address carries: nobody keeps it, nobody reads it as anything but a picture. */
const headers = {
  "Cache-Control": "private, no-store",
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; sandbox",
};

interface Context {
  readonly params: Promise<{ document: string; page: string }>;
}

/** One page of a supporting document, for the host's members and for staff. All others get an address that does not exist. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [actor, { document, page }] = await Promise.all([currentActor(), params]);
  const number = /^\d{1,2}$/.test(page) ? Number(page) : 0;
  const bytes = actor && (await readGroupDocument(actor, document, number));
  if (!bytes) return new Response(null, { status: 404, headers });
  return new Response(Buffer.from(bytes), {
    headers: { ...headers, "Content-Type": "image/jpeg", "Content-Disposition": "inline" },
  });
}
