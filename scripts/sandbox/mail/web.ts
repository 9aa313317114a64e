import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { readJson } from "../http/read-json.ts";
import { sendBytes, sendJson, sendPage } from "../http/reply.ts";
import { htmlBody, htmlBodyPolicy } from "./html-body.ts";
import { type MailFault, readMailFault } from "./mail-faults.ts";
import type { MailStore } from "./mail-store.ts";
import { mailboxPage, messagePage, notFoundPage } from "./mailbox-pages.ts";

type Mailbox = { store: MailStore; fault(): MailFault; setFault(fault: MailFault): void };

/** The mailbox page and the JSON that tests read. */
export function mailWeb(mailbox: Mailbox) {
  return createServer((request, response) => {
    answer(mailbox, request, response).catch((error: unknown) => {
      process.stderr.write(`mail sandbox: ${error instanceof Error ? error.stack : String(error)}\n`);
      if (!response.headersSent) sendJson(response, 500, { problem: "internal" });
    });
  });
}

async function answer(mailbox: Mailbox, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { store } = mailbox;
  const url = new URL(request.url ?? "/", "http://mail");
  const [first, second, id, ...rest] = url.pathname.split("/").slice(1);
  const to = url.searchParams.get("to") ?? "";
  if (first === "api" && second === "faults") return faults(mailbox, request, response);
  if (request.method === "DELETE" && url.pathname === "/api/messages") {
    await store.clear();
    return sendJson(response, 200, { deleted: true });
  }
  if (request.method !== "GET") return sendJson(response, 405, { problem: "method not allowed" });
  if (url.pathname === "/") return sendPage(response, 200, mailboxPage(store.list(to), to));
  if (first === "messages") return messageRoutes(store, second ?? "", id, response);
  if (first === "api" && second === "messages") {
    if (id === undefined) return sendJson(response, 200, store.list(to));
    return apiMessage(store, id, rest, response);
  }
  sendPage(response, 404, notFoundPage());
}

async function faults(mailbox: Mailbox, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === "POST") {
    const fault = readMailFault(await readJson(request));
    if (!fault) return sendJson(response, 400, { problem: "mode is not known" });
    mailbox.setFault(fault);
  }
  sendJson(response, 200, mailbox.fault());
}

async function messageRoutes(
  store: MailStore,
  id: string,
  part: string | undefined,
  response: ServerResponse,
): Promise<void> {
  const message = store.find(id);
  if (!message) return sendPage(response, 404, notFoundPage());
  if (part === undefined) return sendPage(response, 200, messagePage(message));
  if (part !== "html" || message.html === null) return sendPage(response, 404, notFoundPage());
  const html = await htmlBody(message, (n) => store.attachment(id, n));
  sendPage(response, 200, html, htmlBodyPolicy);
}

async function apiMessage(
  store: MailStore,
  id: string,
  [part, place]: string[],
  response: ServerResponse,
): Promise<void> {
  const message = store.find(id);
  if (message && part === undefined) return sendJson(response, 200, message);
  if (message && part === "raw") {
    const bytes = await store.raw(id);
    if (bytes)
      return sendBytes(response, bytes, {
        "Content-Type": "message/rfc822",
        "Content-Disposition": `attachment; filename="${id}.eml"`,
      });
  }
  const attachment = part === "attachments" ? message?.attachments[Number(place)] : undefined;
  const bytes = attachment ? await store.attachment(id, attachment.n) : null;
  if (!attachment || !bytes) return sendJson(response, 404, { problem: "not found" });
  const known = /^[\w.+-]+\/[\w.+-]+$/.test(attachment.mimeType);
  sendBytes(response, bytes, {
    "Content-Type": known ? attachment.mimeType : "application/octet-stream",
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(attachment.filename.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
  });
}
