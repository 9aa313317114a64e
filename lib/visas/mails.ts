import { revocationLetter } from "#lib/applications/review/letters.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import type { Visa } from "#lib/platform/db/types.ts";
import { env } from "#lib/platform/env.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import type { Messages } from "#lib/platform/i18n/messages.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { MailBuilder, MailBuilders, MailContent } from "#lib/platform/mail/content.ts";
import { visaFile } from "./render-visa.ts";
import { visaFilename } from "./visa-filename.ts";

/** Mails the visa to the address given in the questionnaire (S5); renders its document if the worker has not yet. */
const visaGranted: MailBuilder = async (visaId, locale) => {
  const visa = await db().visa.findUnique({ where: { id: visaId } });
  const file = visa && (await visaFile(visaId));
  if (!visa || !file || visa.status === "REVOKED") return undefined;
  return withDocument(visa, file.content, locale);
};

/** Mails the visa for a new passport; the previous one is no longer valid. */
const visaReissued: MailBuilder = async (visaId, locale) => {
  const visa = await db().visa.findUnique({ where: { id: visaId }, include: { replaces: true } });
  const file = visa && (await visaFile(visaId));
  if (!visa || !file || visa.status === "REVOKED") return undefined;
  const t = translator(locale, "decisions");
  const content = withDocument(visa, file.content, locale);
  const old = { number: visa.replaces?.number ?? "" };
  return {
    ...content,
    heading: t("mail.visa-reissued.heading"),
    paragraphs: [t("mail.visa-reissued.body", old), ...content.paragraphs.slice(1)],
  };
};

const visaRevoked: MailBuilder = async (visaId, locale) => {
  const visa = await db().visa.findUnique({ where: { id: visaId } });
  if (visa?.status !== "REVOKED") return undefined;
  return {
    ...revocationLetter({ number: visa.number, text: visa.revocationText ?? "" }, locale),
    button: {
      text: translator(locale, "staff")("mail.visa-granted.button"),
      url: `${env().APP_URL}/applications/${visa.applicationId}`,
    },
  };
};

function withDocument(visa: Visa, pdf: Uint8Array, locale: Locale): MailContent {
  const t = translator(locale, "staff");
  const text = (key: keyof Messages["staff"]["mail"]["visa-granted"], values = {}) =>
    t(`mail.visa-granted.${key}`, values);
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
    attachments: [{ filename: visaFilename(visa.number), contentType: "application/pdf", content: pdf }],
  };
}

/** The mails about issued visas. */
export const mails = {
  "visa-granted": visaGranted,
  "visa-reissued": visaReissued,
  "visa-revoked": visaRevoked,
} satisfies MailBuilders;
