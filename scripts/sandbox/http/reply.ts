import type { ServerResponse } from "node:http";

const shared = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/**
 * Pages of the sandboxes load nothing; their style is inline. `form-action` stays open: paying leads to another origin.
 */
const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'";

export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { ...shared, "Content-Type": "application/json; charset=utf-8", ...headers });
  response.end(JSON.stringify(value));
}

export function sendPage(response: ServerResponse, status: number, html: string, policy = pagePolicy): void {
  response.writeHead(status, {
    ...shared,
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": policy,
  });
  response.end(html);
}

export function sendBytes(
  response: ServerResponse,
  bytes: Uint8Array,
  headers: Record<string, string>,
): void {
  response.writeHead(200, {
    ...shared,
    "Content-Security-Policy": "sandbox; default-src 'none'",
    ...headers,
  });
  response.end(bytes);
}

/** Redirects the browser by GET, after a form as well as after a link. */
export function seeOther(response: ServerResponse, location: string): void {
  response.writeHead(303, { ...shared, Location: location });
  response.end();
}
