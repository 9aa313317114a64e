import type { Purpose } from "#lib/domain/policy.ts";
import { consularFee } from "#lib/domain/r6-fee.ts";
import { db } from "#lib/platform/db/client.ts";
import { env } from "#lib/platform/env.ts";
import { formatDate, formatMoney } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import type { Messages } from "#lib/platform/i18n/messages.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { MailBuilder, MailBuilders, MailContent } from "#lib/platform/mail/content.ts";
import { policyByVersion } from "#lib/policy/current-policy.ts";
import { payableUntil } from "./periods.ts";

const applicationSubmitted: MailBuilder = async (applicationId, locale) => {
  const application = await forMail(applicationId);
  // Paid or withdrawn before the mail was sent, so it would only confuse.
  if (application?.status !== "SUBMITTED" || !application.submittedAt || !application.invitation)
    return undefined;
  const policy = await policyByVersion(application.policyVersion);
  const purpose: Purpose = application.invitation.purpose;
  return letter(application, "application-submitted", locale, {
    fee: formatMoney(locale, consularFee(policy, purpose)),
    until: formatDate(locale, payableUntil(policy, application.submittedAt)),
  });
};

const applicationWithdrawn: MailBuilder = async (applicationId, locale) => {
  const application = await forMail(applicationId);
  return application ? letter(application, "application-withdrawn", locale) : undefined;
};

const applicationLapsed: MailBuilder = async (applicationId, locale) => {
  const application = await forMail(applicationId);
  return application ? letter(application, "application-lapsed", locale) : undefined;
};

const forMail = (id: string) =>
  db().application.findUnique({
    where: { id },
    select: {
      id: true,
      reference: true,
      status: true,
      policyVersion: true,
      submittedAt: true,
      invitation: { select: { purpose: true } },
    },
  });

function letter(
  { id, reference }: { readonly id: string; readonly reference: string },
  template: keyof Messages["application"]["mail"],
  locale: Locale,
  values: Readonly<Record<string, string>> = {},
): MailContent {
  const t = translator(locale, "application");
  const text = (key: "subject" | "heading" | "body" | "next" | "button") =>
    t(`mail.${template}.${key}`, { reference, ...values });
  return {
    subject: text("subject"),
    heading: text("heading"),
    paragraphs: [text("body"), text("next")],
    button: { text: text("button"), url: `${env().APP_URL}/applications/${id}` },
  };
}

/** The mails about applications before their review. */
export const mails = {
  "application-submitted": applicationSubmitted,
  "application-withdrawn": applicationWithdrawn,
  "application-lapsed": applicationLapsed,
} satisfies MailBuilders;
