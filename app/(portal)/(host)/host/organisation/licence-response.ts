/** What every answer with a licence carries: nobody keeps it, nobody reads it as anything but a picture. */
const headers = {
  "Cache-Control": "private, no-store",
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; sandbox",
};

/** The picture of a licence; strangers and a missing one look the same. */
export function licenceResponse(picture: Uint8Array | undefined): Response {
  if (!picture) return new Response(null, { status: 404, headers });
  return new Response(new Uint8Array(picture), {
    headers: { ...headers, "Content-Type": "image/jpeg", "Content-Disposition": "inline" },
  });
}
