import type { Money } from "#lib/domain/policy.ts";
import { db } from "#lib/platform/db/client.ts";
import { env } from "#lib/platform/env.ts";
import { formatInstant, formatMoney } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { MailBuilder } from "#lib/platform/mail/content.ts";

const find = (orderId: string) =>
  db().order.findUnique({
    where: { id: orderId },
    include: { application: { select: { reference: true } } },
  });

const applicationAddress = (applicationId: string, page = ""): string =>
  new URL(`/applications/${applicationId}${page}`, env().APP_URL).href;

/** What every message about a payment states: for which application, and how much. */
function facts(locale: Locale, order: Money & { readonly application: { readonly reference: string } }) {
  const t = translator(locale, "payment");
  return [
    { label: t("application"), value: order.application.reference },
    { label: t("amount"), value: formatMoney(locale, order) },
  ];
}

const paymentReceived: MailBuilder = async (orderId, locale) => {
  const order = await find(orderId);
  if (!order?.receiptNumber || !order.paidAt) return undefined;
  const t = translator(locale, "payment");
  return {
    subject: t("mail.payment-received.subject", { receipt: order.receiptNumber }),
    heading: t("mail.payment-received.heading"),
    paragraphs: [
      t("mail.payment-received.next"),
      t("mail.payment-received.not-refunded"),
      t("mail.payment-received.keep"),
    ],
    facts: [
      { label: t("receipt-number"), value: order.receiptNumber },
      ...facts(locale, order),
      { label: t("paid-on"), value: formatInstant(locale, order.paidAt) },
    ],
    button: { text: t("mail.payment-received.button"), url: applicationAddress(order.applicationId) },
  };
};

const paymentFailed: MailBuilder = async (orderId, locale) => {
  const order = await find(orderId);
  // Paid after all, or by another order, before this was sent: then it would only frighten.
  if (order?.status !== "FAILED") return undefined;
  const t = translator(locale, "payment");
  return {
    subject: t("mail.payment-failed.subject", { reference: order.application.reference }),
    heading: t("mail.payment-failed.heading"),
    paragraphs: [t("mail.payment-failed.nothing-taken"), t("mail.payment-failed.again")],
    facts: facts(locale, order),
    button: { text: t("mail.payment-failed.button"), url: applicationAddress(order.applicationId, "/pay") },
  };
};

const paymentReturned: MailBuilder = async (orderId, locale) => {
  const order = await find(orderId);
  if (order?.status !== "RETURNED") return undefined;
  const t = translator(locale, "payment");
  return {
    subject: t("mail.payment-returned.subject", { reference: order.application.reference }),
    heading: t("mail.payment-returned.heading"),
    paragraphs: [t("mail.payment-returned.why"), t("mail.payment-returned.when")],
    facts: facts(locale, order),
    button: { text: t("mail.payment-received.button"), url: applicationAddress(order.applicationId) },
  };
};

/** Mails about payments, by template name. The subject is the order. */
export const mails = {
  "payment-received": paymentReceived,
  "payment-failed": paymentFailed,
  "payment-returned": paymentReturned,
} satisfies Record<string, MailBuilder>;
