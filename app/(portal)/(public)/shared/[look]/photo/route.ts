import { sharedPhoto } from "#lib/visas/share/shared-visa.ts";

const headers = {
  "Cache-Control": "private, no-store",
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex",
};

/** The holder's photo, while the look lasts; before and after it the address is as good as none. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ look: string }> },
): Promise<Response> {
  const photo = await sharedPhoto((await params).look);
  if (photo === undefined) return new Response(null, { status: 404, headers });
  return new Response(new Uint8Array(photo), {
    headers: { ...headers, "Content-Type": "image/jpeg", "Content-Disposition": "inline" },
  });
}
