import type { MailMessage } from "./message.ts";

/** A mail may not run scripts or load anything from elsewhere; links may open in a new tab. */
export const htmlBodyPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'";

const readableImage = /^image\/(png|jpeg|gif|webp)$/;

/** The HTML body for display: links open in a new tab, inline images (`cid:`) are inserted. */
export async function htmlBody(
  message: MailMessage,
  bytesOf: (n: number) => Promise<Uint8Array | null>,
): Promise<string> {
  let html = message.html ?? "";
  for (const { n, contentId, mimeType } of message.attachments) {
    if (!contentId || !readableImage.test(mimeType)) continue;
    const bytes = await bytesOf(n);
    if (bytes)
      html = html.replaceAll(
        `cid:${contentId}`,
        `data:${mimeType};base64,${Buffer.from(bytes).toString("base64")}`,
      );
  }
  return `<base target="_blank">${html}`;
}
