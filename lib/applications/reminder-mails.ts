import { consularFee } from "#lib/domain/r6-fee.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { env } from "#lib/platform/env.ts";
import { formatDate, formatMoney } from "#lib/platform/i18n/format.ts";
import type { Messages } from "#lib/platform/i18n/messages.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { MailBuilder, MailBuilders } from "#lib/platform/mail/content.ts";
import { policyByVersion } from "#lib/policy/current-policy.ts";
import { draftRetainedUntil, payableUntil } from "./periods.ts";

const find = (id: string) =>
  db().application.findUnique({
    where: { id },
    select: {
      reference: true,
      status: true,
      policyVersion: true,
      savedAt: true,
      submittedAt: true,
      invitation: { select: { purpose: true } },
      orderItems: {
        where: { order: { status: { in: ["PENDING", "PAID"] } } },
        select: { orderId: true },
      },
    },
  });

/** A draft is about to lapse, with the way to keep it. */
const draftEnding: MailBuilder = async (applicationId, locale) => {
  const application = await find(applicationId);
  if (application?.status !== "DRAFT") return undefined;
  const policy = await policyByVersion(application.policyVersion);
  const until = draftRetainedUntil(policy, application.savedAt);
  const t = translator(locale, "jobs");
  const text = (key: keyof Messages["jobs"]["mail"]["draft-ending"]) =>
    t(`mail.draft-ending.${key}`, {
      reference: application.reference,
      until: formatDate(locale, until),
      days: policy.periods.draftDays,
    });
  return {
    subject: text("subject"),
    heading: text("heading"),
    paragraphs: [text("body"), text("next"), text("unwanted")],
    button: { text: text("button"), url: `${env().APP_URL}/applications/${applicationId}` },
  };
};

/** The time to pay is about to end. */
const paymentDue: MailBuilder = async (applicationId, locale) => {
  const application = await find(applicationId);
  // Paid, withdrawn, or being processed by a bank, so it would only confuse.
  if (application?.status !== "SUBMITTED" || application.orderItems.length > 0) return undefined;
  if (!application.submittedAt || !application.invitation) return undefined;
  const policy = await policyByVersion(application.policyVersion);
  const until = payableUntil(policy, application.submittedAt);
  const { purpose } = application.invitation;
  if (until < todayInAlmaty()) return undefined;
  const t = translator(locale, "jobs");
  const text = (key: keyof Messages["jobs"]["mail"]["payment-due"]) =>
    t(`mail.payment-due.${key}`, {
      reference: application.reference,
      until: formatDate(locale, until),
      fee: formatMoney(locale, consularFee(policy, purpose)),
    });
  return {
    subject: text("subject"),
    heading: text("heading"),
    paragraphs: [text("body"), text("after"), text("paid")],
    button: { text: text("button"), url: `${env().APP_URL}/applications/${applicationId}/pay` },
  };
};

/** The mails about an application's deadlines. */
export const mails = {
  "draft-ending": draftEnding,
  "payment-due": paymentDue,
} satisfies MailBuilders;
