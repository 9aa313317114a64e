import { may } from "#lib/accounts/rights.ts";
import { type ListedInvitation, listInvitations } from "#lib/invitations/list-invitations.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { currentActor, currentLocale } from "#lib/web/request.ts";
import { rememberedSearch } from "#lib/web/search-cookie.ts";
import { readFilter } from "../../read-filter.ts";
import { noFile, tableResponse } from "../../table-response.ts";

interface Context {
  readonly params: Promise<{ format: string }>;
}

/** More than any host has in a year; read page by page. */
const max = 20_000;

/** The list with its filter as a table to keep. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [actor, locale, { format }] = await Promise.all([currentActor(), currentLocale(), params]);
  if (!actor || !may(actor, "invitation:own")) return noFile();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const filter = readFilter(query, await rememberedSearch("invitations", query.search));
  const all: ListedInvitation[] = [];
  for (let after: string | undefined; all.length < max; ) {
    const page = await listInvitations(actor, { ...filter, after }, 1000);
    all.push(...page.invitations);
    after = page.next;
    if (after === undefined) break;
  }
  const [t, rules] = [translator(locale, "invitations"), translator(locale, "rules")];
  const head = [
    t("list.number"),
    t("list.status"),
    t("field.surname.label"),
    t("field.given-names.label"),
    t("field.passport-number.label"),
    t("field.purpose.label"),
    t("field.category.label"),
    t("field.first-day.label"),
    t("field.last-day.label"),
  ];
  return tableResponse(locale, format, "invitations", t("list.title"), [
    head,
    ...all.map((row) => [
      row.number ?? "",
      rules(`status.invitation.${row.status}`),
      row.surname,
      row.givenNames,
      row.passportNumber,
      rules(`purpose.${row.purpose}`),
      row.category,
      row.firstDay,
      row.lastDay,
    ]),
  ]);
}
