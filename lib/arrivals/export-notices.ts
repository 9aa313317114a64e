import { fieldCell, fieldNames } from "#lib/platform/forms/fields.ts";
import { addressText } from "#lib/platform/i18n/address-text.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import type { Messages } from "#lib/platform/i18n/messages.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { type FileColumn, listFile } from "#lib/platform/lists/file.ts";
import { batchesOf } from "#lib/platform/lists/page.ts";
import { separatorOf } from "#lib/platform/tables/write-csv.ts";
import type { TableFormat } from "#lib/platform/tables/write-table.ts";
import type { ArrivalActor } from "./arrival-actor.ts";
import { guestFields, noticeFields, placeFields, stayFields } from "./fields.ts";
import type { NoticeFilter } from "./list-filter.ts";
import { type ListedNotice, listNotices } from "./list-notices.ts";
import { printedReceiptNumber } from "./receipt-number.ts";

/** Fields that the list does not have. */
const leftOut: readonly string[] = ["passportIssuedOn", "passportExpiresOn"];

/** The status of each notice, its fields as declared, and the address in one cell. */
function columnsOf(locale: Locale): readonly FileColumn<ListedNotice>[] {
  const [t, rules] = [translator(locale, "arrivals"), translator(locale, "rules")];
  const column = (name: keyof Messages["arrivals"]["field"], cell: FileColumn<ListedNotice>["cell"]) => ({
    head: t(`field.${name}`),
    cell,
  });
  const departed = column("departedOn", ({ departedOn }) => departedOn);
  const said = (fields: Partial<typeof noticeFields>) =>
    fieldNames(noticeFields)
      .filter((field) => field in fields && !leftOut.includes(field))
      .flatMap((field) => [
        column(field, ({ notice }) => fieldCell(noticeFields, field, notice, locale)),
        ...(field === "stayUntil" ? [departed] : []),
      ]);
  return [
    column("status", ({ status }) => rules(`status.notice.${status}`)),
    column("receipt", ({ receiptNumber }) => receiptNumber && printedReceiptNumber(receiptNumber)),
    column("sentAt", ({ notifiedAt }) => notifiedAt && formatInstant(locale, notifiedAt)),
    column("inTime", ({ notifiedAt, late }) => notifiedAt && t(late ? "late" : "in-time")),
    column("deadline", ({ deadline }) => deadline),
    ...said(guestFields),
    ...said(stayFields),
    column("property", ({ property }) => property),
    column("address", ({ notice }) => addressText(locale, notice.address)),
    ...said(placeFields),
  ];
}

/** A list of notices as a file. */
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
