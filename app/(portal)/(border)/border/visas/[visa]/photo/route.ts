import { visaPhoto } from "#lib/border/visa-photo.ts";
import { currentActor } from "#lib/web/request.ts";

/** What every answer of this address carries: nobody keeps it, nobody reads it as anything but a picture. */
const headers = {
  "Cache-Control": "private, no-store",
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; sandbox",
};

/** The photo on a visa, for passport control. Missing ones and those that the asker may not see look the same. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ visa: string }> },
): Promise<Response> {
  const actor = await currentActor();
  const photo = actor && (await visaPhoto(actor, (await params).visa));
  if (!photo) return new Response(null, { status: 404, headers });
  return new Response(new Uint8Array(photo), {
    headers: { ...headers, "Content-Type": "image/jpeg", "Content-Disposition": "inline" },
  });
}
