import { db } from "#lib/platform/db/client.ts";
import { env } from "#lib/platform/env.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { MailBuilder } from "#lib/platform/mail/content.ts";

/** Tells the applicant of a refusal: ground, the officer's words, and that the fee stays (R6). */
const applicationRefused: MailBuilder = async (applicationId, locale) => {
  const row = await db().application.findUnique({
    where: { id: applicationId },
    select: { reference: true, status: true, refusalGround: true, refusalText: true },
  });
  if (row?.status !== "REFUSED") return undefined;
  const t = translator(locale, "staff");
  const ground = translator(locale, "rules")(`refusalGround.${row.refusalGround}`);
  return {
    subject: t("mail.application-refused.subject", { reference: row.reference }),
    heading: t("mail.application-refused.heading"),
    paragraphs: [
      t("mail.application-refused.body", { reference: row.reference }),
      ...(row.refusalText ?? "").split("\n").filter((line) => line.trim() !== ""),
      t("mail.application-refused.fee"),
      t("mail.application-refused.again"),
    ],
    facts: [{ label: t("mail.application-refused.ground"), value: ground }],
    button: {
      text: t("mail.application-refused.button"),
      url: `${env().APP_URL}/applications/${applicationId}`,
    },
  };
};

/** The messages of review. */
export const mails = { "application-refused": applicationRefused } satisfies Record<string, MailBuilder>;
