import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import { plainPage, plainPagePolicy } from "./plain-page.ts";

/**
 * Shows people a page where the framework would answer with a bare line of English, nothing at all, or a document that
 * is blank without JavaScript: after a fault before, in or outside a page, and for a form of a page from before the
 * last release. Programs and scripts get the original answer.
 * @param statusOf may correct the status of an answer
 */
export function answerWithPages(
  request: IncomingMessage,
  response: ServerResponse,
  statusOf: (status: number) => number,
): void {
  const { writeHead, write, end } = response;
  let page: string | undefined;
  /** Before anything is sent: corrects the status, and replaces the answer by a page if needed. */
  const decide = (status: number): number => {
    if (page !== undefined || response.headersSent) return status;
    response.statusCode = statusOf(status);
    if (showsNothing(response, status) && wantsPage(request)) {
      page = plainPage(response.statusCode, String(response.getHeader("x-request-id") ?? ""));
      setPageHeaders(response, page);
    }
    return response.statusCode;
  };
  response.writeHead = ((first: number, ...more: unknown[]) => {
    const status = decide(first);
    return Reflect.apply(writeHead, response, page === undefined ? [status, ...more] : [response.statusCode]);
  }) as typeof response.writeHead;
  response.write = ((...given: unknown[]) => {
    decide(response.statusCode);
    return page === undefined ? Reflect.apply(write, response, given) : true;
  }) as typeof response.write;
  response.end = ((...given: unknown[]) => {
    decide(response.statusCode);
    return Reflect.apply(end, response, page === undefined ? given : [page]);
  }) as typeof response.end;
}

/**
 * Answers without calling the framework: people get a page, callers of an interface problem details (RFC 9457). The
 * rest of the request is read and discarded, because otherwise no browser would see the answer.
 */
export function sendPlainPage(request: IncomingMessage, response: ServerResponse, status: number): void {
  response.statusCode = status;
  if (request.url?.startsWith("/api/") && !wantsPage(request)) {
    response.setHeader("Content-Type", "application/problem+json");
    response.setHeader("Cache-Control", "no-store");
    response.end(
      `${JSON.stringify({ type: "about:blank", title: STATUS_CODES[status], status }, null, 2)}\n`,
    );
  } else {
    const page = plainPage(status);
    setPageHeaders(response, page);
    response.end(page);
  }
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

/** A line of text or nothing; or the framework's document about a fault, which is empty without a script. */
function showsNothing(response: ServerResponse, status: number): boolean {
  const type = String(response.getHeader("content-type") ?? "text/plain");
  return (status >= 400 && type.startsWith("text/plain")) || (status >= 500 && type.startsWith("text/html"));
}

/** True for navigation by a person's browser; programs and scripts of a page send other headers. */
export const wantsPage = ({ headers }: IncomingMessage): boolean =>
  String(headers.accept ?? "").includes("text/html") && headers["next-action"] === undefined;
