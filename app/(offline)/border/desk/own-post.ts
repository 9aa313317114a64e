import { readLimited } from "#lib/web/read-limited.ts";

/** Twenty records with a seal and a remark each are far below it. */
const maxBytes = 200_000;

/**
 * The body of a post that a page of this portal sent, undefined for any other: another site's page can send neither
 * JSON without being asked first nor our SameSite=Lax cookie, and browsers say where a request comes from.
 */
export async function ownPost(request: Request): Promise<unknown> {
  const from = request.headers.get("sec-fetch-site") ?? "same-origin";
  const isJson = request.headers.get("content-type")?.startsWith("application/json") ?? false;
  if (from !== "same-origin" || !isJson) return undefined;
  const text = await readLimited(request, maxBytes);
  try {
    return text && JSON.parse(text);
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined;
    throw fault;
  }
}
