import { listInvitations } from "#lib/invitations/list-invitations.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { listFile } from "#lib/platform/lists/file.ts";
import { batchesOf } from "#lib/platform/lists/page.ts";
import { separatorOf } from "#lib/platform/tables/write-csv.ts";
import { tableFormat } from "#lib/platform/tables/write-table.ts";
import { noTable, tableResponse } from "#lib/web/table-response.ts";
import { hostInvitations } from "../../list.ts";

interface Context {
  readonly params: Promise<{ format: string }>;
}

/** The list with its filter as a table to keep. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [list, { format: asked }] = await Promise.all([hostInvitations.openFile(request), params]);
  const format = tableFormat(asked);
  if (!list || !format) return noTable();
  const { actor, locale, filter } = list;
  const [t, rules] = [translator(locale, "invitations"), translator(locale, "rules")];
  const content = await listFile(
    batchesOf((page) => listInvitations(actor, filter, page)),
    [
      { head: t("list.number"), cell: ({ number }) => number ?? "" },
      { head: t("list.status"), cell: ({ status }) => rules(`status.invitation.${status}`) },
      { head: t("field.surname.label"), cell: ({ surname }) => surname },
      { head: t("field.given-names.label"), cell: ({ givenNames }) => givenNames },
      { head: t("field.passport-number.label"), cell: ({ passportNumber }) => passportNumber },
      { head: t("field.purpose.label"), cell: ({ purpose }) => rules(`purpose.${purpose}`) },
      { head: t("field.category.label"), cell: ({ category }) => category },
      { head: t("field.first-day.label"), cell: ({ firstDay }) => firstDay },
      { head: t("field.last-day.label"), cell: ({ lastDay }) => lastDay },
    ],
    { format, sheet: t("list.title"), separator: separatorOf(locale) },
  );
  return tableResponse(content, "invitations", format);
}
