import type { IncomingMessage, ServerResponse } from "node:http";
import { plainPage, plainPagePolicy } from "./plain-page.ts";

/**
 * Gives people a page where the framework would give them a bare line of English or nothing at all: after a fault before
 * or outside a page, and for a form of a page from before the last release. Programs and scripts get what they got.
 * @param statusOf may correct the status of such an answer
 */
export function answerWithPages(
  request: IncomingMessage,
  response: ServerResponse,
  statusOf: (status: number) => number,
): void {
  const { writeHead, write, end } = response;
  let page: string | undefined;
  const replace = (status: number): void => {
    if (page !== undefined || response.headersSent) return;
    if (!isBare(response, status) || !wantsPage(request)) return;
    response.statusCode = statusOf(status);
    page = plainPage(response.statusCode);
    setPageHeaders(response, page);
  };
  response.writeHead = ((...given: unknown[]) => {
    replace(Number(given[0]));
    return Reflect.apply(writeHead, response, page === undefined ? given : [response.statusCode]);
  }) as typeof response.writeHead;
  response.write = ((...given: unknown[]) => {
    replace(response.statusCode);
    return page === undefined ? Reflect.apply(write, response, given) : true;
  }) as typeof response.write;
  response.end = ((...given: unknown[]) => {
    replace(response.statusCode);
    return Reflect.apply(end, response, page === undefined ? given : [page]);
  }) as typeof response.end;
}

/** Answers without asking the framework. What is still being sent is read and dropped, or no browser would see the answer. */
export function sendPlainPage(request: IncomingMessage, response: ServerResponse, status: number): void {
  const page = plainPage(status);
  response.statusCode = status;
  setPageHeaders(response, page);
  response.end(page);
  request.resume();
}

function setPageHeaders(response: ServerResponse, page: string): void {
  response.removeHeader("Transfer-Encoding");
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Length", Buffer.byteLength(page));
  response.setHeader("Cache-Control", "private, no-store");
  response.setHeader("Content-Security-Policy", plainPagePolicy);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "same-origin");
}

function isBare(response: ServerResponse, status: number): boolean {
  const type = response.getHeader("content-type");
  return status >= 400 && (type === undefined || String(type).startsWith("text/plain"));
}

/** True for a person's browser that goes to an address; programs and scripts of a page say otherwise. */
export const wantsPage = ({ headers }: IncomingMessage): boolean =>
  String(headers.accept ?? "").includes("text/html") && headers["next-action"] === undefined;
