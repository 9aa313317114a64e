import { createHash } from "node:crypto";
import { db } from "#lib/platform/db/client.ts";
import { getFile } from "#lib/platform/files.ts";
import { visaMailKey } from "#lib/visas/enqueue-effects.ts";
import { attachmentOf, type ReceivedMail } from "../../support/mailbox.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Every granted application has exactly one visa, one PDF and one mail with that PDF; the others have none. */
export async function checkVisas(
  mailboxUrl: string,
  received: readonly ReceivedMail[],
): Promise<readonly string[]> {
  const wrong: string[] = [];
  const granted = await db().application.findMany({
    where: { status: "GRANTED" },
    select: { id: true, visas: { select: { id: true } } },
  });
  for (const { id, visas } of granted) {
    if (visas.length !== 1) wrong.push(`application ${id} is granted with ${visas.length} visas`);
  }
  const visas = await db().visa.findMany({ include: { application: { select: { status: true } } } });
  for (const visa of visas) {
    if (visa.application.status !== "GRANTED") wrong.push(`visa ${visa.id} of a ${visa.application.status}`);
    const file = visa.pdfKey ? await getFile(visa.pdfKey) : undefined;
    if (!file || sha256(file) !== visa.pdfSha256) wrong.push(`visa ${visa.id} has not its document`);
    const mail = await db().mail.findUnique({ where: { key: visaMailKey(visa.id) } });
    const copies = received.filter(({ messageId }) => mail && messageId.includes(mail.id));
    if (!mail?.sentAt || copies.length === 0) wrong.push(`visa ${visa.id} was not mailed`);
    for (const copy of copies) {
      const [attachment] = copy.attachments;
      const bytes = attachment && (await attachmentOf(mailboxUrl, copy, attachment.n));
      if (!bytes || sha256(bytes) !== visa.pdfSha256)
        wrong.push(`visa ${visa.id} was mailed with another PDF`);
    }
  }
  return wrong;
}

/** Every stored document matches its row byte for byte. */
export async function checkDocuments(): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { id, fileKey, sha256: wanted } of await db().document.findMany()) {
    const bytes = await getFile(fileKey);
    if (!bytes || sha256(bytes) !== wanted) wrong.push(`document ${id} is not in the store`);
  }
  return wrong;
}
