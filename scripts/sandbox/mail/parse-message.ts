import PostalMime, { type Email } from "postal-mime";
import type { MailMessage } from "./message.ts";

/** Reads stored bytes. The `Delivered-To` lines added on reception give the true recipients, including Bcc. */
export async function parseMessage(id: string, receivedAt: Date, raw: Uint8Array): Promise<MailMessage> {
  const email = await parseRaw(raw);
  const delivered = email.headers.filter(({ key }) => key === "delivered-to").map(({ value }) => value);
  return {
    id,
    from: email.from?.address ?? "",
    to: delivered,
    subject: email.subject ?? "",
    date: receivedAt.toISOString(),
    text: email.text ?? "",
    html: email.html ?? null,
    attachments: email.attachments.map((attachment, n) => ({
      n,
      filename: attachment.filename ?? `attachment-${n + 1}`,
      mimeType: attachment.mimeType,
      size: bytesOf(attachment.content).length,
      contentId: attachment.contentId?.replace(/^<|>$/g, "") ?? null,
    })),
    messageId: email.messageId ?? null,
    headers: email.headers.map(({ key, value }) => ({ key, value })),
  };
}

/** The bytes of attachment `n`, or `null` if the message has no such attachment. */
export async function attachmentBytes(raw: Uint8Array, n: number): Promise<Uint8Array | null> {
  const attachment = (await parseRaw(raw)).attachments[n];
  return attachment ? bytesOf(attachment.content) : null;
}

function parseRaw(raw: Uint8Array): Promise<Email> {
  return PostalMime.parse(raw, { attachmentEncoding: "arraybuffer" });
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  return typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);
}
