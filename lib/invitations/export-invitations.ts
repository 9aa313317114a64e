import type { Granted } from "#lib/accounts/rights.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { type FileColumn, listFile } from "#lib/platform/lists/file.ts";
import { batchesOf } from "#lib/platform/lists/page.ts";
import { separatorOf } from "#lib/platform/tables/write-csv.ts";
import type { TableFormat } from "#lib/platform/tables/write-table.ts";
import { type InvitationFilter, type ListedInvitation, listInvitations } from "./list-invitations.ts";

/**
 * The invitations of the actor's organisation that match a filter, as a table with headings in the reader's language.
 */
export const exportInvitations = (
  actor: Granted<"invitation:own">,
  filter: InvitationFilter,
  { locale, format }: { readonly locale: Locale; readonly format: TableFormat },
): Promise<ReadableStream<Uint8Array> | Uint8Array> =>
  listFile(
    batchesOf((page) => listInvitations(actor, filter, page)),
    columnsOf(locale),
    { format, sheet: translator(locale, "invitations")("list.title"), separator: separatorOf(locale) },
  );

function columnsOf(locale: Locale): readonly FileColumn<ListedInvitation>[] {
  const [t, rules] = [translator(locale, "invitations"), translator(locale, "rules")];
  return [
    { head: t("list.number"), cell: ({ number }) => number ?? "" },
    { head: t("list.status"), cell: ({ status }) => rules(`status.invitation.${status}`) },
    { head: t("field.surname.label"), cell: ({ surname }) => surname },
    { head: t("field.given-names.label"), cell: ({ givenNames }) => givenNames },
    { head: t("field.passport-number.label"), cell: ({ passportNumber }) => passportNumber },
    { head: t("field.purpose.label"), cell: ({ purpose }) => rules(`purpose.${purpose}`) },
    { head: t("field.category.label"), cell: ({ category }) => category },
    { head: t("field.first-day.label"), cell: ({ firstDay }) => firstDay },
    { head: t("field.last-day.label"), cell: ({ lastDay }) => lastDay },
  ];
}
