import PostalMime from "postal-mime";

/** A receiver's report about one of our messages (RFC 3464). */
export interface Bounce {
  /** Id of the message, from its Message-ID. */
  readonly mailId: string;
  /** Enhanced status code (RFC 3463), such as 5.1.1: no such mailbox. */
  readonly status: string;
  /** The recipient according to the reporting server, in lower case. */
  readonly recipient: string;
}

const field = (text: string, name: string): string | undefined =>
  new RegExp(`^${name}:[ \\t]*(.+(?:\\r?\\n[ \\t].*)*)`, "im").exec(text)?.[1]?.trim();

const messageId = /<([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})@[^>\s]+>/i;

/**
 * Reads a delivery status notification. Undefined for anything else: a delay, a success, an automatic answer, or a
 * report that does not identify its message.
 */
export async function readBounce(source: Uint8Array): Promise<Bounce | undefined> {
  const message = await PostalMime.parse(source, { forceRfc822Attachments: true });
  const parts = message.attachments.map(({ mimeType, content }) => ({
    mimeType,
    text: typeof content === "string" ? content : new TextDecoder().decode(content),
  }));
  const report = parts.find(({ mimeType }) => mimeType === "message/delivery-status")?.text;
  const original = parts.find(({ mimeType }) => /^(message\/rfc822|text\/rfc822-headers)$/.test(mimeType));
  if (!report || field(report, "Action")?.toLowerCase() !== "failed") return undefined;
  const status = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(field(report, "Status") ?? "")?.[0];
  const recipient = field(report, "Final-Recipient") ?? field(report, "Original-Recipient");
  const about =
    (original && field(original.text, "Message-ID")) ?? message.inReplyTo ?? message.references ?? "";
  const mailId = messageId.exec(about)?.[1];
  if (!status || !recipient || !mailId) return undefined;
  return { mailId: mailId.toLowerCase(), status, recipient: addressIn(recipient) };
}

/** `rfc822; person@example.test` begins with the kind of address. */
const addressIn = (recipient: string): string =>
  (recipient.split(";").at(-1) ?? "").trim().replace(/^<|>$/g, "").toLowerCase();
