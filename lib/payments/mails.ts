import type { Money } from "#lib/domain/policy.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import { env } from "#lib/platform/env.ts";
import { formatInstant, formatMoney } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { MailBuilder, MailBuilders, MailContent } from "#lib/platform/mail/content.ts";
import { receiptFile } from "./receipt-pdf.ts";

const withItems = {
  items: {
    select: { applicationId: true, application: { select: { reference: true } } },
    orderBy: { applicationId: "asc" },
  },
} as const satisfies Prisma.OrderInclude;

type MailedOrder = Prisma.OrderGetPayload<{ include: typeof withItems }>;

const find = (orderId: string) => db().order.findUnique({ where: { id: orderId }, include: withItems });

/** The application's page; for a family the list of applications. */
function address({ items: [first, ...others] }: MailedOrder, page = ""): string {
  const path = first && others.length === 0 ? `/applications/${first.applicationId}${page}` : "/applications";
  return new URL(path, env().APP_URL).href;
}

const referencesOf = ({ items }: MailedOrder): string =>
  items.map(({ application }) => application.reference).join(", ");

/** The facts in every message about a payment: the applications and the amount. */
function facts(locale: Locale, order: MailedOrder, money: Money = order) {
  const t = translator(locale, "payment");
  return [
    { label: t("applications", { count: order.items.length }), value: referencesOf(order) },
    { label: t("amount"), value: formatMoney(locale, money) },
  ];
}

const paymentReceived: MailBuilder = async (orderId, locale) => {
  const order = await find(orderId);
  if (!order?.receiptNumber || !order.paidAt) return undefined;
  const t = translator(locale, "payment");
  const receipt = await receiptFile(orderId, locale);
  return {
    subject: t("mail.payment-received.subject", { receipt: order.receiptNumber }),
    heading: t("mail.payment-received.heading"),
    paragraphs: [
      t("mail.payment-received.next", { count: order.items.length }),
      t("mail.payment-received.not-refunded"),
      t("mail.payment-received.keep"),
    ],
    facts: [
      { label: t("receipt-number"), value: order.receiptNumber },
      ...facts(locale, order),
      { label: t("paid-on"), value: formatInstant(locale, order.paidAt) },
    ],
    button: { text: t("mail.button", { count: order.items.length }), url: address(order) },
    attachments: receipt
      ? [{ filename: receipt.filename, contentType: "application/pdf", content: receipt.content }]
      : [],
  };
};

const paymentFailed: MailBuilder = async (orderId, locale) => {
  const order = await find(orderId);
  // Paid after all, or by another order, before this was sent, so it would only alarm.
  if (order?.status !== "FAILED") return undefined;
  const t = translator(locale, "payment");
  return {
    subject: t("mail.payment-failed.subject", { reference: referencesOf(order) }),
    heading: t("mail.payment-failed.heading"),
    paragraphs: [t("mail.payment-failed.nothing-taken"), t("mail.payment-failed.again")],
    facts: facts(locale, order),
    button: { text: t("mail.payment-failed.button"), url: address(order, "/pay") },
  };
};

const paymentReturned: MailBuilder = async (returnId, locale) => {
  const returned = await db().paymentReturn.findUnique({
    where: { id: returnId },
    include: { order: { include: withItems } },
  });
  if (!returned?.order) return undefined;
  const { order, reason, amount, currency } = returned;
  const t = translator(locale, "payment");
  const why = reason === "items-returned" ? "why-part" : "why";
  return {
    subject: t("mail.payment-returned.subject", { reference: referencesOf(order) }),
    heading: t(`mail.payment-returned.${reason === "items-returned" ? "heading-part" : "heading"}`),
    paragraphs: [t(`mail.payment-returned.${why}`), t("mail.payment-returned.when")],
    facts: facts(locale, order, { amount, currency }),
    button: { text: t("mail.button", { count: order.items.length }), url: address(order) },
  };
};

/** A message about a dispute, while the order has the status of the message. */
const aboutDispute =
  (template: "payment-disputed" | "payment-undisputed", status: MailedOrder["status"]): MailBuilder =>
  async (orderId, locale): Promise<MailContent | undefined> => {
    const order = await find(orderId);
    if (order?.status !== status) return undefined;
    const t = translator(locale, "payment");
    const text = (key: "subject" | "heading" | "what" | "next", values = {}) =>
      t(`mail.${template}.${key}`, values);
    return {
      subject: text("subject", { reference: referencesOf(order) }),
      heading: text("heading"),
      paragraphs: [text("what"), text("next")],
      facts: facts(locale, order),
      button: { text: t("mail.button", { count: order.items.length }), url: address(order) },
    };
  };

/** The mails about payments, by template name. The subject is the order, for a return the return. */
export const mails = {
  "payment-received": paymentReceived,
  "payment-failed": paymentFailed,
  "payment-returned": paymentReturned,
  "payment-disputed": aboutDispute("payment-disputed", "DISPUTED"),
  "payment-undisputed": aboutDispute("payment-undisputed", "PAID"),
} satisfies MailBuilders;
