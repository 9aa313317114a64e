/** An attachment without its bytes; `n` is its index in the message, from 0. */
export type MailAttachment = {
  n: number;
  filename: string;
  mimeType: string;
  size: number;
  contentId: string | null;
};

/** A stored mail as tests and the mailbox page read it. `to` has the envelope's recipients. */
export type MailMessage = {
  id: string;
  from: string;
  to: string[];
  subject: string;
  /** When the sandbox received it, ISO 8601 in UTC. */
  date: string;
  text: string;
  html: string | null;
  attachments: MailAttachment[];
  messageId: string | null;
  headers: { key: string; value: string }[];
};
