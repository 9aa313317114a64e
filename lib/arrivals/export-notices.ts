import { addressText } from "#lib/platform/i18n/address-text.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { type FileColumn, listFile } from "#lib/platform/lists/file.ts";
import { batchesOf } from "#lib/platform/lists/page.ts";
import { separatorOf } from "#lib/platform/tables/write-csv.ts";
import type { TableFormat } from "#lib/platform/tables/write-table.ts";
import type { ArrivalActor } from "./arrival-actor.ts";
import type { NoticeFilter } from "./list-filter.ts";
import { type ListedNotice, listNotices } from "./list-notices.ts";
import { printedReceiptNumber } from "./receipt-number.ts";

/** Dates stay dates, so that spreadsheets can sort by them. */
function columnsOf(locale: Locale): readonly FileColumn<ListedNotice>[] {
  const [t, rules] = [translator(locale, "arrivals"), translator(locale, "rules")];
  const column = (name: string, cell: FileColumn<ListedNotice>["cell"]) => ({
    head: t(`field.${name}`),
    cell,
  });
  return [
    column("status", ({ status }) => rules(`status.notice.${status}`)),
    column("receipt", ({ receiptNumber }) => receiptNumber && printedReceiptNumber(receiptNumber)),
    column("sentAt", ({ notifiedAt }) => notifiedAt && formatInstant(locale, notifiedAt)),
    column("inTime", ({ notifiedAt, late }) => notifiedAt && t(late ? "late" : "in-time")),
    column("deadline", ({ deadline }) => deadline),
    column("surname", ({ notice }) => notice.surname),
    column("givenNames", ({ notice }) => notice.givenNames),
    column("sex", ({ notice }) => notice.sex),
    column("birthDate", ({ notice }) => notice.birthDate),
    column("nationality", ({ notice }) => notice.nationality),
    column("passportNumber", ({ notice }) => notice.passportNumber),
    column("visaNumber", ({ notice }) => notice.visaNumber),
    column("occasion", ({ notice }) => t(`occasion.${notice.occasion}`)),
    column("arrivalOn", ({ notice }) => notice.arrivalOn),
    column("borderPoint", ({ notice }) => notice.borderPoint),
    column("stayFrom", ({ notice }) => notice.stayFrom),
    column("stayUntil", ({ notice }) => notice.stayUntil),
    column("departedOn", ({ departedOn }) => departedOn),
    column("purpose", ({ notice }) => t(`purpose.${notice.purpose}`)),
    column("property", ({ property }) => property),
    column("address", ({ notice }) => addressText(locale, notice.address)),
    column("dwelling", ({ notice }) => t(`dwelling.${notice.dwelling}`)),
  ];
}

/** A list as a file. */
export const exportNotices = (
  actor: ArrivalActor,
  filter: NoticeFilter,
  { locale, format }: { readonly locale: Locale; readonly format: TableFormat },
): Promise<ReadableStream<Uint8Array> | Uint8Array> =>
  listFile(
    batchesOf((page) => listNotices(actor, filter, page)),
    columnsOf(locale),
    {
      format,
      sheet: translator(locale, "arrivals")("export.sheet"),
      separator: separatorOf(locale),
    },
  );
