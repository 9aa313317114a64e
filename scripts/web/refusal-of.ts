import type { IncomingMessage } from "node:http";

/** The HTTP status for a request that does not reach the portal. */
export type Refusal = 400 | 403 | 405 | 413;

/** The methods that the portal's pages, files and interfaces accept. */
export const methods: readonly string[] = ["GET", "HEAD", "POST", "OPTIONS"];

/** The largest upload that reaches its page, which then explains the limit of 10 MB. */
export const maxBodyBytes = 24_000_000;

/**
 * The status for a request that no page can answer: an unknown method, an address that cannot be decoded, a post from
 * another site's page (browsers send Origin), a body far beyond every limit. The framework would answer some of these
 * with a server error.
 */
export function refusalOf(
  { method = "", url = "/", headers }: Pick<IncomingMessage, "method" | "url" | "headers">,
  appUrl: string,
): Refusal | undefined {
  if (!methods.includes(method)) return 405;
  if (!isPath(url.split("?", 1)[0] ?? "")) return 400;
  if (method !== "POST") return undefined;
  // Interfaces use no session, so any site may call them on behalf of its visitor.
  const hosts = [headers.host, new URL(appUrl).host];
  if (headers.origin !== undefined && !url.startsWith("/api/") && !isOwn(headers.origin, hosts)) return 403;
  return Number(headers["content-length"] ?? 0) > maxBodyBytes ? 413 : undefined;
}

/** Browsers and programs send a path to a server; a complete address or an asterisk is for proxies. */
function isPath(text: string): boolean {
  if (!text.startsWith("/")) return false;
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    // A stray percent sign, or bytes that are not UTF-8.
    return false;
  }
}

const isOwn = (origin: string, hosts: readonly (string | undefined)[]): boolean =>
  URL.canParse(origin) && hosts.includes(new URL(origin).host);
