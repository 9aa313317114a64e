import { db } from "#lib/platform/db/client.ts";
import type { EmailTokenPurpose } from "#lib/platform/db/types.ts";
import { env } from "#lib/platform/env.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { MailBuilder, MailBuilders } from "#lib/platform/mail/content.ts";
import { codeOf, linkText, usable } from "./email-tokens.ts";

const address = (path: string): string => new URL(path, env().APP_URL).href;

/** Whether the link of the mail is still usable when the mail is made. */
const isUsable = async (tokenId: string, purpose: EmailTokenPurpose): Promise<boolean> =>
  (await db().emailToken.count({ where: { id: tokenId, purpose, ...usable() } })) > 0;

const confirmEmail: MailBuilder = async (tokenId, locale) => {
  if (!(await isUsable(tokenId, "CONFIRM_EMAIL"))) return undefined;
  const t = translator(locale, "account");
  return {
    subject: t("mail.confirm-email.subject"),
    heading: t("mail.confirm-email.heading"),
    paragraphs: [t("mail.confirm-email.code"), t("mail.confirm-email.link")],
    code: codeOf(tokenId),
    button: {
      text: t("mail.confirm-email.button"),
      url: address(`/confirm/${linkText("CONFIRM_EMAIL", tokenId)}`),
    },
    closing: t("mail.confirm-email.not-you"),
  };
};

const alreadyRegistered: MailBuilder = async (userId, locale) => {
  if ((await db().user.count({ where: { id: userId, disabledAt: null } })) === 0) return undefined;
  const t = translator(locale, "account");
  return {
    subject: t("mail.already-registered.subject"),
    heading: t("mail.already-registered.heading"),
    paragraphs: [
      t("mail.already-registered.sign-in"),
      t("mail.already-registered.forgotten", { url: address("/forgot-password") }),
    ],
    button: { text: t("mail.already-registered.button"), url: address("/sign-in") },
    closing: t("mail.already-registered.not-you"),
  };
};

const resetPassword: MailBuilder = async (tokenId, locale) => {
  if (!(await isUsable(tokenId, "RESET_PASSWORD"))) return undefined;
  const t = translator(locale, "account");
  return {
    subject: t("mail.reset-password.subject"),
    heading: t("mail.reset-password.heading"),
    paragraphs: [t("mail.reset-password.link")],
    button: {
      text: t("mail.reset-password.button"),
      url: address(`/reset-password/${linkText("RESET_PASSWORD", tokenId)}`),
    },
    closing: t("mail.reset-password.not-you"),
  };
};

/** Mails about accounts, by template name. */
export const mails = {
  "confirm-email": confirmEmail,
  "already-registered": alreadyRegistered,
  "reset-password": resetPassword,
} satisfies MailBuilders;
