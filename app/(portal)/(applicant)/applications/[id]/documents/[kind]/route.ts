import { kindOfPath } from "#lib/applications/documents/document-kind.ts";
import { readDocument } from "#lib/applications/documents/read-document.ts";
import { currentActor } from "#lib/web/request.ts";

/** What every answer of this address carries: nobody keeps it, nobody reads it as anything but a picture. */
const headers = {
  "Cache-Control": "private, no-store",
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; sandbox",
};

/** The picture of one document. Strangers, missing documents and other people's look the same. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; kind: string }> },
): Promise<Response> {
  const actor = await currentActor();
  const { id, kind: path } = await params;
  const kind = kindOfPath(path);
  const document = actor && kind ? await readDocument(actor, id, kind) : undefined;
  if (!document?.ok) return new Response(null, { status: 404, headers });
  const { bytes, mediaType } = document.value;
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, "Content-Type": mediaType, "Content-Disposition": "inline" },
  });
}
