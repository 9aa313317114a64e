import { setTimeout as pause } from "node:timers/promises";

export interface ReceivedMail {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly messageId: string;
  readonly attachments: readonly {
    readonly n: number;
    readonly filename: string;
    readonly mimeType: string;
  }[];
}

/** The mails that an address has received, newest first. */
export async function mailsTo(mailboxUrl: string, address: string): Promise<readonly ReceivedMail[]> {
  const response = await fetch(`${mailboxUrl}/api/messages?to=${encodeURIComponent(address)}`);
  return (await response.json()) as readonly ReceivedMail[];
}

/** The newest matching mail to an address; waits for the worker, a minute at most. */
export async function waitForMail(
  mailboxUrl: string,
  address: string,
  fits: (mail: ReceivedMail) => boolean = () => true,
): Promise<ReceivedMail> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const mail = (await mailsTo(mailboxUrl, address)).find(fits);
    if (mail) return mail;
    await pause(200);
  }
  throw new Error("The mail did not arrive within a minute");
}

/** Whether a mail has a visa attached; receipts are PDF files, too. */
export const bringsVisa = ({ attachments }: ReceivedMail): boolean =>
  attachments.some(({ filename }) => filename.startsWith("evisa-"));

/** The bytes of a mail's attachment. */
export async function attachmentOf(mailboxUrl: string, mail: ReceivedMail, n: number): Promise<Uint8Array> {
  const response = await fetch(`${mailboxUrl}/api/messages/${mail.id}/attachments/${n}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The six-digit code in a mail. */
export function codeIn(mail: ReceivedMail): string {
  const code = /^\d{6}$/m.exec(mail.text)?.[0];
  if (!code) throw new Error("The mail has no code");
  return code;
}
