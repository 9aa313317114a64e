import { linkText } from "#lib/accounts/email-tokens.ts";
import { purposesOfKind } from "#lib/domain/organisation.ts";
import { db } from "#lib/platform/db/client.ts";
import { env } from "#lib/platform/env.ts";
import { textOf, translator } from "#lib/platform/i18n/translator.ts";
import type { MailBuilder, MailBuilders } from "#lib/platform/mail/content.ts";
import { open } from "./find-invite.ts";

const address = (path: string): string => new URL(path, env().APP_URL).href;

const colleagueInvited: MailBuilder = async (inviteId, locale) => {
  const invite = await db().memberInvite.findFirst({
    where: { id: inviteId, ...open() },
    select: { role: true, expiresAt: true, organisation: { select: { name: true } } },
  });
  if (!invite) return undefined;
  const t = translator(locale, "organisation");
  const values = { organisation: invite.organisation.name, role: t(`role.${invite.role}`) };
  return {
    subject: t("mail.colleague-invited.subject", values),
    heading: t("mail.colleague-invited.heading", values),
    paragraphs: [t("mail.colleague-invited.body", values), t("mail.colleague-invited.link")],
    button: {
      text: t("mail.colleague-invited.button"),
      url: address(`/join/${linkText("JOIN_ORGANISATION", inviteId)}`),
    },
    closing: t("mail.colleague-invited.not-you"),
  };
};

const confirmed: MailBuilder = async (organisationId, locale) => {
  const row = await db().organisation.findUnique({
    where: { id: organisationId },
    select: { name: true, status: true, kind: true },
  });
  if (row?.status !== "CONFIRMED") return undefined;
  const t = translator(locale, "organisation");
  const invites = purposesOfKind(row.kind).length > 0;
  return {
    subject: t("mail.organisation-confirmed.subject", { organisation: row.name }),
    heading: t("mail.organisation-confirmed.heading"),
    paragraphs: [
      t("mail.organisation-confirmed.body", { organisation: row.name }),
      t(invites ? "mail.organisation-confirmed.invite" : "mail.organisation-confirmed.notify"),
    ],
    button: { text: t("mail.organisation-confirmed.button"), url: address("/host") },
  };
};

const returned: MailBuilder = async (organisationId, locale) => {
  const row = await db().organisation.findUnique({
    where: { id: organisationId },
    select: { name: true, status: true, returnReasons: true, returnText: true },
  });
  if (row?.status !== "RETURNED") return undefined;
  const t = translator(locale, "organisation");
  return {
    subject: t("mail.organisation-returned.subject", { organisation: row.name }),
    heading: t("mail.organisation-returned.heading"),
    paragraphs: [
      t("mail.organisation-returned.body", { organisation: row.name }),
      ...row.returnReasons.map((reason) => `– ${textOf(t, `return-reason.${reason}`)}`),
      ...(row.returnText ?? "").split("\n").filter((line) => line.trim() !== ""),
      t("mail.organisation-returned.next"),
    ],
    button: { text: t("mail.organisation-returned.button"), url: address("/host/organisation") },
  };
};

const released: MailBuilder = async (organisationId, locale) => {
  const row = await db().organisation.findUnique({
    where: { id: organisationId },
    select: { name: true, idNumber: true, status: true, returnText: true },
  });
  if (row?.status !== "RELEASED") return undefined;
  const t = translator(locale, "organisation");
  return {
    subject: t("mail.organisation-released.subject", { organisation: row.name }),
    heading: t("mail.organisation-released.heading"),
    paragraphs: [
      t("mail.organisation-released.body", { organisation: row.name, number: row.idNumber }),
      ...(row.returnText ?? "").split("\n").filter((line) => line.trim() !== ""),
      t("mail.organisation-released.next"),
    ],
    button: { text: t("mail.organisation-released.button"), url: address("/host") },
  };
};

/** The messages about organisations and their people, by template name. */
export const mails = {
  "colleague-invited": colleagueInvited,
  "organisation-confirmed": confirmed,
  "organisation-returned": returned,
  "organisation-released": released,
} satisfies MailBuilders;
