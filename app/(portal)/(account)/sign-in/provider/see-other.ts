/** Leads on, setting the cookies that are given whole. */
export function seeOther(address: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ Location: address, "Cache-Control": "no-store" });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}
