import { db } from "#lib/platform/db/client.ts";
import { env } from "#lib/platform/env.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { MailBuilder, MailBuilders } from "#lib/platform/mail/content.ts";

/** Says that there is a question; its text is only on the portal. */
const asked: MailBuilder = async (applicationId, locale) => {
  const row = await db().application.findUnique({
    where: { id: applicationId },
    select: { reference: true, messages: { where: { fromStaff: true }, take: 1, select: { id: true } } },
  });
  if (!row || row.messages.length === 0) return undefined;
  const t = translator(locale, "correspondence");
  const { reference } = row;
  return {
    subject: t("mail.asked.subject", { reference }),
    heading: t("mail.asked.heading"),
    paragraphs: [t("mail.asked.body", { reference })],
    button: {
      text: t("mail.asked.button"),
      url: `${env().APP_URL}/applications/${applicationId}/messages`,
    },
  };
};

/** Tells the officer who asked that there is an answer. */
const answered: MailBuilder = async (messageId, locale) => {
  const row = await db().caseMessage.findUnique({
    where: { id: messageId },
    select: { application: { select: { id: true, reference: true } } },
  });
  if (!row) return undefined;
  const t = translator(locale, "correspondence");
  const { id, reference } = row.application;
  return {
    subject: t("mail.answered.subject", { reference }),
    heading: t("mail.answered.heading"),
    paragraphs: [t("mail.answered.body", { reference })],
    button: { text: t("mail.answered.button"), url: `${env().APP_URL}/staff/applications/${id}` },
  };
};

/** The mails about messages of a case. */
export const mails = { "case-asked": asked, "case-answered": answered } satisfies MailBuilders;
