import { todayInAlmaty } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import { type Locale, perLocale } from "#lib/platform/i18n/locale.ts";
import type { Key } from "#lib/platform/i18n/messages.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { printedPdf } from "#lib/platform/pdf/printed-pdf.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import type { ArrivalActor } from "./arrival-actor.ts";
import { describeNotice, type NoticeFact } from "./describe-notice.ts";
import { findNotice } from "./find-notice.ts";
import { printedReceiptNumber } from "./receipt-number.ts";

export interface ReceiptFile {
  readonly number: string;
  readonly content: Uint8Array;
}

/**
 * The receipt of the actor's own notice, with labels in the official languages and values in the reader's; the QR code leads
 * to the public check. Undefined when there is no such notice, or it has not been sent yet.
 */
export async function receiptPdf(
  actor: ArrivalActor,
  id: string,
  locale: Locale,
): Promise<ReceiptFile | undefined> {
  const details = await findNotice(actor, id);
  if (!details?.receiptNumber || !details.notifiedAt) return undefined;
  const policy = await policyOn(todayInAlmaty());
  const t = translator(locale, "arrivals");
  const inEach = (key: Key<"arrivals">) => perLocale((language) => translator(language, "arrivals")(key));
  const number = printedReceiptNumber(details.receiptNumber);
  const address = `${env().APP_URL}/receipts/${number}`;
  const facts: readonly NoticeFact[] = [
    { field: "sentAt", value: formatInstant(locale, details.notifiedAt) },
    { field: "inTime", value: t(details.late ? "late" : "in-time") },
    { field: "host", value: details.host.name },
    { field: "idNumber", value: details.host.idNumber },
    { field: "phone", value: details.host.phone },
    { field: "email", value: details.host.email },
    ...describeNotice(locale, policy, details.notice),
  ];
  const content = await printedPdf({
    locale,
    title: inEach("receipt.title"),
    number,
    rows: facts.map(({ field, value }) => ({ label: inEach(`field.${field}`), value })),
    notes: [
      t("receipt.note", { address }),
      ...(details.late ? [t("receipt.late-note")] : []),
      ...(details.status === "UNDONE" ? [t("receipt.undone-note")] : []),
    ],
    qr: { text: address, alt: t("receipt.qr") },
    createdAt: details.events.at(-1)?.at ?? details.notifiedAt,
  });
  return { number, content };
}
