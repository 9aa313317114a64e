import type { IncomingMessage, ServerResponse } from "node:http";
import { wantsPage } from "./answer-with-pages.ts";

/** The portal's "not found" page; an ordinary page, so that it is complete without JavaScript. */
const address = "/missing";

const handedOn = ["cookie", "accept-language", "x-client-address"] as const;
const takenOver = ["content-type", "content-security-policy", "cache-control"] as const;

/**
 * The framework renders "not found" only in the browser, so without JavaScript its answer is blank. Such an answer is
 * replaced by the portal's own page, fetched with the reader's cookies and language, with the same status 404.
 * @param ownAddress address of this server
 */
export function answerNotFound(request: IncomingMessage, response: ServerResponse, ownAddress: string): void {
  if (request.method !== "GET" || request.headers.rsc !== undefined || !wantsPage(request)) return;
  const { writeHead, write, end, flushHeaders } = response;
  let replacing = false;
  const replaces = (status: number): boolean => {
    const type = String(response.getHeader("content-type") ?? "");
    replacing ||= !response.headersSent && status === 404 && type.startsWith("text/html");
    return replacing;
  };
  const restore = () => Object.assign(response, { writeHead, write, end, flushHeaders });

  response.writeHead = ((...given: unknown[]) =>
    replaces(Number(given[0])) ? response : Reflect.apply(writeHead, response, given)) as typeof writeHead;
  response.flushHeaders = () => {
    if (!replaces(response.statusCode)) Reflect.apply(flushHeaders, response, []);
  };
  response.write = ((...given: unknown[]) =>
    replaces(response.statusCode) ? true : Reflect.apply(write, response, given)) as typeof write;
  response.end = ((...given: unknown[]) => {
    if (!replaces(response.statusCode)) return Reflect.apply(end, response, given);
    restore();
    void sendPage(request, response, ownAddress);
    return response;
  }) as typeof end;
}

async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  ownAddress: string,
): Promise<void> {
  const headers = handedOn.map((name): [string, string] => [name, String(request.headers[name] ?? "")]);
  const { search } = new URL(request.url ?? "/", ownAddress);
  const lang = new URLSearchParams(search).get("lang");
  const url = new URL(lang ? `${address}?lang=${encodeURIComponent(lang)}` : address, ownAddress);
  try {
    const page = await fetch(url, { headers: headers.filter(([, value]) => value !== "") });
    const body = Buffer.from(await page.arrayBuffer());
    for (const name of ["content-encoding", "transfer-encoding", "link"]) response.removeHeader(name);
    for (const name of takenOver) response.setHeader(name, page.headers.get(name) ?? "");
    response.setHeader("content-length", body.byteLength);
    response.end(body);
  } catch (fault) {
    response.destroy(fault instanceof Error ? fault : undefined);
  }
}
