import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import { env } from "#lib/platform/env.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { MailBuilder } from "#lib/platform/mail/content.ts";
import { visaFile } from "./render-visa.ts";
import { visaFilename } from "./visa-filename.ts";

/** Brings the visa to the address given in the questionnaire (S5); makes its document if the worker has not yet. */
const visaGranted: MailBuilder = async (visaId, locale) => {
  const visa = await db().visa.findUnique({ where: { id: visaId } });
  const file = visa && (await visaFile(visaId));
  if (!visa || !file || visa.status === "REVOKED") return undefined;
  const t = translator(locale, "staff");
  const text = (key: string, values = {}) => t(`mail.visa-granted.${key}`, values);
  return {
    subject: text("subject", { number: visa.number }),
    heading: text("heading"),
    paragraphs: [text("body"), text("print"), text("check")],
    facts: [
      { label: text("number"), value: visa.number },
      { label: text("valid-from"), value: formatDate(locale, fromDbDate(visa.validFrom)) },
      { label: text("valid-until"), value: formatDate(locale, fromDbDate(visa.validUntil)) },
      { label: text("stay"), value: text("days", { count: visa.stayDays }) },
    ],
    button: { text: text("button"), url: `${env().APP_URL}/applications/${visa.applicationId}` },
    attachments: [
      { filename: visaFilename(visa.number), contentType: "application/pdf", content: file.content },
    ],
  };
};

/** The messages about issued visas. */
export const mails = { "visa-granted": visaGranted } satisfies Record<string, MailBuilder>;
