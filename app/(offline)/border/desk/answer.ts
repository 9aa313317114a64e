/** An answer to a desk: no one keeps it. */
export const answer = (body: object, status = 200): Response =>
  Response.json(body, {
    status,
    headers: { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" },
  });
