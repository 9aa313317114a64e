import { db } from "#lib/platform/db/client.ts";
import { env } from "#lib/platform/env.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { MailBuilder, MailBuilders, MailContent } from "#lib/platform/mail/content.ts";
import { staffRoles } from "../../domain/roles.ts";
import { linkText } from "../email-tokens.ts";
import { open } from "./find-invite.ts";

const address = (path: string): string => new URL(path, env().APP_URL).href;

const invited: MailBuilder = async (inviteId, locale) => {
  const invite = await db().staffInvite.findFirst({
    where: { id: inviteId, ...open() },
    select: { role: true },
  });
  if (!invite) return undefined;
  const t = translator(locale, "staff-accounts");
  const values = { role: t(`role.${invite.role}`) };
  return {
    subject: t("mail.staff-invited.subject"),
    heading: t("mail.staff-invited.heading"),
    paragraphs: [
      t("mail.staff-invited.body", values),
      t("mail.staff-invited.next"),
      t("mail.staff-invited.link"),
    ],
    button: {
      text: t("mail.staff-invited.button"),
      url: address(`/staff-invitation/${linkText("JOIN_STAFF", inviteId)}`),
    },
    closing: t("mail.staff-invited.not-you"),
  };
};

/** A message to a member of staff about their own account. */
function toPerson(
  content: (t: ReturnType<typeof staffTexts>, role: string) => MailContent,
  standing: { readonly disabled: boolean },
): MailBuilder {
  return async (userId, locale) => {
    const user = await db().user.findFirst({
      where: { id: userId, role: { in: [...staffRoles] } },
      select: { role: true, disabledAt: true },
    });
    // Superseded by a later change, which has a message of its own.
    if (!user || (user.disabledAt !== null) !== standing.disabled) return undefined;
    const t = staffTexts(locale);
    return content(t, t(`role.${user.role}`));
  };
}

const staffTexts = (locale: Locale) => translator(locale, "staff-accounts");
const signInButton = (t: ReturnType<typeof staffTexts>) => ({
  text: t("mail.sign-in"),
  url: address("/sign-in"),
});
const active = { disabled: false };

/** The messages to staff about their accounts, by template name. */
export const mails = {
  "staff-invited": invited,
  "staff-role-changed": toPerson(
    (t, role) => ({
      subject: t("mail.staff-role-changed.subject"),
      heading: t("mail.staff-role-changed.heading"),
      paragraphs: [t("mail.staff-role-changed.body", { role })],
      button: signInButton(t),
    }),
    active,
  ),
  "staff-disabled": toPerson(
    (t) => ({
      subject: t("mail.staff-disabled.subject"),
      heading: t("mail.staff-disabled.heading"),
      paragraphs: [t("mail.staff-disabled.body")],
      closing: t("mail.ask-supervisor"),
    }),
    { disabled: true },
  ),
  "staff-enabled": toPerson(
    (t) => ({
      subject: t("mail.staff-enabled.subject"),
      heading: t("mail.staff-enabled.heading"),
      paragraphs: [t("mail.staff-enabled.body")],
      button: signInButton(t),
    }),
    active,
  ),
  "staff-second-factor-reset": toPerson(
    (t) => ({
      subject: t("mail.staff-second-factor-reset.subject"),
      heading: t("mail.staff-second-factor-reset.heading"),
      paragraphs: [t("mail.staff-second-factor-reset.body"), t("mail.staff-second-factor-reset.next")],
      button: signInButton(t),
      closing: t("mail.not-expected"),
    }),
    active,
  ),
  "staff-signed-out": toPerson(
    (t) => ({
      subject: t("mail.staff-signed-out.subject"),
      heading: t("mail.staff-signed-out.heading"),
      paragraphs: [t("mail.staff-signed-out.body")],
      button: signInButton(t),
      closing: t("mail.ask-supervisor"),
    }),
    active,
  ),
  "second-factor-replaced": toPerson(
    (t) => ({
      subject: t("mail.second-factor-replaced.subject"),
      heading: t("mail.second-factor-replaced.heading"),
      paragraphs: [t("mail.second-factor-replaced.body")],
      closing: t("mail.not-expected"),
    }),
    active,
  ),
} satisfies MailBuilders;
