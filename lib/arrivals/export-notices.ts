import { addressText } from "#lib/platform/i18n/address-text.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { type CellValue, writeCsv } from "#lib/platform/tables/write-csv.ts";
import { writeXlsx } from "#lib/platform/tables/write-xlsx.ts";
import type { ArrivalActor } from "./arrival-actor.ts";
import type { NoticeFilter } from "./list-filter.ts";
import { type ListedNotice, listNotices } from "./list-notices.ts";
import { printedReceiptNumber } from "./receipt-number.ts";

/** A spreadsheet of more rows is slow to make and to open; the CSV file takes any number. */
const maxInWorkbook = 10_000;
const batch = 1000;

const columns = [
  "status",
  "receipt",
  "sentAt",
  "inTime",
  "deadline",
  "surname",
  "givenNames",
  "sex",
  "birthDate",
  "nationality",
  "passportNumber",
  "visaNumber",
  "occasion",
  "arrivalOn",
  "borderPoint",
  "stayFrom",
  "stayUntil",
  "departedOn",
  "purpose",
  "property",
  "address",
  "dwelling",
] as const;

const headings = (locale: Locale): readonly string[] =>
  columns.map((column) => translator(locale, "arrivals")(`field.${column}`));

/** A notice as a row; dates stay dates, so that spreadsheets can sort by them. */
function rowOf(locale: Locale, listed: ListedNotice): readonly CellValue[] {
  const [t, rules] = [translator(locale, "arrivals"), translator(locale, "rules")];
  const { notice, status, receiptNumber, notifiedAt, late, deadline, departedOn, property } = listed;
  const values: Readonly<Record<(typeof columns)[number], CellValue>> = {
    status: rules(`status.notice.${status}`),
    receipt: receiptNumber && printedReceiptNumber(receiptNumber),
    sentAt: notifiedAt && formatInstant(locale, notifiedAt),
    inTime: notifiedAt && t(late ? "late" : "in-time"),
    deadline,
    surname: notice.surname,
    givenNames: notice.givenNames,
    sex: notice.sex,
    birthDate: notice.birthDate,
    nationality: notice.nationality,
    passportNumber: notice.passportNumber,
    visaNumber: notice.visaNumber,
    occasion: t(`occasion.${notice.occasion}`),
    arrivalOn: notice.arrivalOn,
    borderPoint: notice.borderPoint,
    stayFrom: notice.stayFrom,
    stayUntil: notice.stayUntil,
    departedOn,
    purpose: t(`purpose.${notice.purpose}`),
    property,
    address: addressText(locale, notice.address),
    dwelling: t(`dwelling.${notice.dwelling}`),
  };
  return columns.map((column) => values[column]);
}

/** The rows of a list, a batch at a time. */
async function* batches(actor: ArrivalActor, filter: NoticeFilter, locale: Locale) {
  for (let after: string | undefined, begun = false; !begun || after; begun = true) {
    const page = await listNotices(actor, filter, { after, size: batch });
    if (page.notices.length > 0) yield page.notices.map((notice) => rowOf(locale, notice));
    after = page.next;
  }
}

/** A list as CSV, written while it is read, however long it is. */
export function exportCsv(
  actor: ArrivalActor,
  filter: NoticeFilter,
  locale: Locale,
): ReadableStream<Uint8Array> {
  const separator = locale === "en" ? "," : ";";
  const rows = batches(actor, filter, locale);
  return new ReadableStream({
    start: (controller) => controller.enqueue(writeCsv([headings(locale)], separator)),
    pull: async (controller) => {
      const next = await rows.next();
      if (next.done) return controller.close();
      // The mark at the beginning of a file stands there once.
      controller.enqueue(writeCsv(next.value, separator).subarray(3));
    },
  });
}

/** A list as a spreadsheet: its first ten thousand rows. */
export async function exportXlsx(
  actor: ArrivalActor,
  filter: NoticeFilter,
  locale: Locale,
): Promise<Uint8Array> {
  const rows: (readonly CellValue[])[] = [headings(locale)];
  for await (const some of batches(actor, filter, locale)) {
    rows.push(...some);
    if (rows.length > maxInWorkbook) break;
  }
  return writeXlsx(translator(locale, "arrivals")("export.sheet"), rows.slice(0, maxInWorkbook + 1));
}
