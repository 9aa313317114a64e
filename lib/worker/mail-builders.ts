import { mails as accountMails } from "#lib/accounts/mails.ts";
import { mails as organisationMails } from "#lib/accounts/organisations/mails.ts";
import { mails as staffMails } from "#lib/accounts/staff/mails.ts";
import { mails as correspondenceMails } from "#lib/applications/correspondence/mails.ts";
import { mails as applicationMails } from "#lib/applications/mails.ts";
import { mails as applicationReminders } from "#lib/applications/reminder-mails.ts";
import { mails as reviewMails } from "#lib/applications/review/mails.ts";
import { mails as reminderMails } from "#lib/arrivals/reminders/mails.ts";
import { mails as invitationMails } from "#lib/invitations/mails.ts";
import { mails as paymentMails } from "#lib/payments/mails.ts";
import type { MailBuilder } from "#lib/platform/mail/content.ts";
import type { MailTemplate } from "#lib/platform/outbox.ts";
import { mails as policyMails } from "#lib/policy/mails.ts";
import { mails as visaMails } from "#lib/visas/mails.ts";
import { mails as visaReminders } from "#lib/visas/reminder-mails.ts";

/** The builders of all mails by template name. */
export const mailBuilders: Readonly<Record<MailTemplate, MailBuilder>> = {
  ...accountMails,
  ...organisationMails,
  ...staffMails,
  ...invitationMails,
  ...applicationMails,
  ...applicationReminders,
  ...reviewMails,
  ...correspondenceMails,
  ...reminderMails,
  ...paymentMails,
  ...policyMails,
  ...visaMails,
  ...visaReminders,
};
