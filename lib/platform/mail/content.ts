import type { Locale } from "../i18n/locale.ts";
import type { MailTemplate } from "../outbox.ts";

/** The contents of a message without its layout. Texts are plain; the layout escapes them. */
export interface MailContent {
  readonly subject: string;
  /** First line of the body, bold. */
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** A code to type, shown large after the first paragraph, which says where to type it. */
  readonly code?: string;
  readonly facts?: readonly { readonly label: string; readonly value: string }[];
  readonly button?: { readonly text: string; readonly url: string };
  /** A note below the button, for recipients who got the message by mistake. */
  readonly closing?: string;
  readonly attachments?: readonly MailAttachment[];
}

export interface MailAttachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

/**
 * Builds a message from its subject's row.
 * @returns undefined when the message has become pointless (the row is gone), so that it is not sent
 */
export type MailBuilder = (subjectId: string, locale: Locale) => Promise<MailContent | undefined>;

/** A feature's messages by template name. */
export type MailBuilders = Readonly<Partial<Record<MailTemplate, MailBuilder>>>;
