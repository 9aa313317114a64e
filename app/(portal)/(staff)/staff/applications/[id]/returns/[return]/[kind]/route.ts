import { kindOfPath } from "#lib/applications/documents/document-kind.ts";
import { returnedPicture } from "#lib/applications/review/returned-picture.ts";
import { currentActor } from "#lib/web/request.ts";

/** What every answer of this address carries: nobody keeps it, nobody reads it as anything but a picture. */
const headers = {
  "Cache-Control": "private, no-store",
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; sandbox",
};

interface Context {
  readonly params: Promise<{ id: string; return: string; kind: string }>;
}

/** The picture that was returned for correction, to be compared with the one that came instead. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [actor, { id, return: returnId, kind: path }] = await Promise.all([currentActor(), params]);
  const kind = kindOfPath(path);
  const picture = actor && kind && (await returnedPicture(actor, { applicationId: id, returnId, kind }));
  if (!picture) return new Response(null, { status: 404, headers });
  return new Response(new Uint8Array(picture.bytes), {
    headers: { ...headers, "Content-Type": picture.mediaType, "Content-Disposition": "inline" },
  });
}
