import type { IncomingMessage } from "node:http";

/** Why a request does not reach the portal, as a status of HTTP. */
export type Refusal = 400 | 403 | 405 | 413;

/** What the portal's pages, files and interfaces answer to. */
export const methods: readonly string[] = ["GET", "HEAD", "POST", "OPTIONS"];

/** The largest upload that gets as far as its page, which says more kindly that 10 MB is the limit. */
export const maxBodyBytes = 24_000_000;

/**
 * Whether a request makes no sense to any page: a method that none knows, an address that cannot be decoded, a post
 * from another site's page (browsers say so in Origin), a body far beyond every limit. The framework answers some of
 * these with a fault of its own.
 */
export function refusalOf(
  { method = "", url = "/", headers }: Pick<IncomingMessage, "method" | "url" | "headers">,
  appUrl: string,
): Refusal | undefined {
  if (!methods.includes(method)) return 405;
  if (!isPath(url.split("?", 1)[0] ?? "")) return 400;
  if (method !== "POST") return undefined;
  // Interfaces know no session: any site may use them in its visitor's name.
  const hosts = [headers.host, new URL(appUrl).host];
  if (headers.origin !== undefined && !url.startsWith("/api/") && !isOwn(headers.origin, hosts)) return 403;
  return Number(headers["content-length"] ?? 0) > maxBodyBytes ? 413 : undefined;
}

/** Browsers and programs ask a server for paths; a whole address or an asterisk is for proxies. */
function isPath(text: string): boolean {
  if (!text.startsWith("/")) return false;
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    // A stray percent sign or bytes that are no UTF-8.
    return false;
  }
}

const isOwn = (origin: string, hosts: readonly (string | undefined)[]): boolean =>
  URL.canParse(origin) && hosts.includes(new URL(origin).host);
