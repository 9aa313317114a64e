import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import type { InvitationOutcome } from "#lib/platform/db/types.ts";
import { env } from "#lib/platform/env.ts";
import { formatDate, formatList } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { MailBuilder, MailBuilders } from "#lib/platform/mail/content.ts";
import { groundText } from "#lib/policy/ground-text.ts";
import type { RequestField } from "./request/fields.ts";
import { requestFieldLabel } from "./request/problem-text.ts";

/**
 * Mails the number to the foreigner (S3). The number is only in the text: the link leads to the start of an application
 * without it, because addresses are kept in histories and logs.
 */
const invitationNumber: MailBuilder = async (invitationId, locale) => {
  const row = await db().invitation.findUnique({
    where: { id: invitationId },
    select: {
      number: true,
      status: true,
      purpose: true,
      firstDay: true,
      lastDay: true,
      organisation: { select: { name: true } },
    },
  });
  // Used or cancelled before the mail was sent, so it would only confuse.
  if (row?.status !== "ISSUED" || !row.number) return undefined;
  const t = translator(locale, "invitations");
  const host = row.organisation.name;
  return {
    subject: t("mail.invitation-number.subject", { host }),
    heading: t("mail.invitation-number.heading", { host }),
    paragraphs: [t("mail.invitation-number.body"), t("mail.invitation-number.next")],
    code: row.number,
    facts: [
      {
        label: t("mail.invitation-number.purpose"),
        value: translator(locale, "rules")(`purpose.${row.purpose}`),
      },
      { label: t("mail.invitation-number.first"), value: formatDate(locale, fromDbDate(row.firstDay)) },
      { label: t("mail.invitation-number.last"), value: formatDate(locale, fromDbDate(row.lastDay)) },
    ],
    button: {
      text: t("mail.invitation-number.button"),
      url: `${env().APP_URL}/applications/new?lang=${locale}`,
    },
    closing: t("mail.invitation-number.closing"),
  };
};

const templates = {
  ISSUE: "invitations-issue",
  RETURN: "invitations-return",
  REFUSE: "invitations-refuse",
  REVOKE: "invitations-revoke",
} as const satisfies Readonly<Record<InvitationOutcome, string>>;

/** Tells the host about a decision on one or more requests; the people are named only in the account. */
const decided =
  (outcome: InvitationOutcome): MailBuilder =>
  async (decisionId, locale) => {
    const row = await db().invitationDecision.findUnique({
      where: { id: decisionId },
      select: {
        groupId: true,
        text: true,
        ground: true,
        fields: true,
        _count: { select: { invitations: true } },
      },
    });
    if (!row) return undefined;
    const t = translator(locale, "invitations");
    const template = `mail.${templates[outcome]}` as const;
    const count = row._count.invitations;
    const fields = row.fields.map((field) => requestFieldLabel(locale, field as RequestField));
    return {
      subject: t(`${template}.subject`, { count }),
      heading: t(`${template}.heading`, { count }),
      paragraphs: [
        t(`${template}.body`, { count }),
        ...row.text.split("\n").filter((line) => line.trim() !== ""),
      ],
      facts: [
        ...(row.ground ? [{ label: t("ground"), value: groundText(locale, row.ground) }] : []),
        ...(fields.length > 0
          ? [{ label: t("to-correct"), value: formatList(locale, fields, "plain") }]
          : []),
      ],
      button: {
        text: t(`${template}.button`),
        url: `${env().APP_URL}/host/invitations/groups/${row.groupId}`,
      },
    };
  };

/** The mails about invitations. */
export const mails = {
  "invitation-number": invitationNumber,
  "invitations-issue": decided("ISSUE"),
  "invitations-return": decided("RETURN"),
  "invitations-refuse": decided("REFUSE"),
  "invitations-revoke": decided("REVOKE"),
} satisfies MailBuilders;
