import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import { formatInstant, formatMoney } from "#lib/platform/i18n/format.ts";
import { type Locale, perLocale } from "#lib/platform/i18n/locale.ts";
import type { Key } from "#lib/platform/i18n/messages.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { printedPdf } from "#lib/platform/pdf/printed-pdf.ts";
import { nameOf } from "./payable-application.ts";

export interface ReceiptFile {
  readonly filename: string;
  readonly content: Uint8Array;
}

const columns = {
  amount: true,
  currency: true,
  receiptNumber: true,
  providerPaymentId: true,
  paidAt: true,
  items: {
    where: { returned: false },
    orderBy: { applicationId: "asc" },
    select: {
      amount: true,
      application: {
        select: {
          reference: true,
          invitation: { select: { surname: true, givenNames: true, purpose: true } },
        },
      },
    },
  },
} as const satisfies Prisma.OrderSelect;

type PaidOrder = Prisma.OrderGetPayload<{ select: typeof columns }>;

/** The receipt of the order that paid for the actor's own application; undefined when there is none. */
export async function receiptOf(
  actor: Granted<"application:own">,
  applicationId: string,
  locale: Locale,
): Promise<ReceiptFile | undefined> {
  if (!z.uuid().safeParse(applicationId).success) return undefined;
  const order = await db().order.findFirst({
    where: {
      receiptNumber: { not: null },
      items: { some: { applicationId, returned: false, application: { userId: actor.id } } },
    },
    select: columns,
  });
  return order ? print(order, locale) : undefined;
}

/** The receipt of a paid order, for use cases that have checked the recipient. The same order gives the same bytes. */
export async function receiptFile(orderId: string, locale: Locale): Promise<ReceiptFile | undefined> {
  const order = await db().order.findUnique({ where: { id: orderId }, select: columns });
  return order ? print(order, locale) : undefined;
}

async function print(order: PaidOrder, locale: Locale): Promise<ReceiptFile | undefined> {
  const { receiptNumber, paidAt, currency, items } = order;
  if (!receiptNumber || !paidAt) return undefined;
  const t = translator(locale, "fees");
  const inAll = (key: Key<"fees">) => perLocale((lang) => translator(lang, "fees")(key));
  const total = items.reduce((sum, { amount }) => sum + amount, 0);
  const content = await printedPdf({
    locale,
    title: inAll("receipt.title"),
    number: receiptNumber,
    rows: [
      ...items.map(({ amount, application }) => ({
        label: inAll("receipt.fee"),
        value: t("receipt.item", {
          reference: application.reference,
          name: nameOf(application),
          amount: formatMoney(locale, { amount, currency }),
        }),
      })),
      { label: inAll("receipt.total"), value: formatMoney(locale, { amount: total, currency }) },
      { label: inAll("receipt.paid-at"), value: formatInstant(locale, paidAt) },
      { label: inAll("receipt.payment"), value: order.providerPaymentId ?? "" },
    ],
    notes: [t("receipt.not-refunded"), t("receipt.time-zone")],
    createdAt: paidAt,
  });
  return { filename: `receipt-${receiptNumber}.pdf`, content };
}
