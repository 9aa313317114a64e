import { may } from "#lib/accounts/rights.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { REQUEST_FIELDS, type TypedRequest, typedRequest } from "#lib/invitations/request/fields.ts";
import { requestFieldLabel } from "#lib/invitations/request/problem-text.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { countryName } from "#lib/platform/i18n/country-name.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { separatorOf } from "#lib/platform/tables/write-csv.ts";
import { tableFormat, writeTable } from "#lib/platform/tables/write-table.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { currentActor, currentLocale } from "#lib/web/request.ts";
import { noTable, tableResponse } from "#lib/web/table-response.ts";

interface Context {
  readonly params: Promise<{ format: string }>;
}

/** An empty table with the headings in the reader's language and one made-up guest. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [actor, locale, { format: asked }] = await Promise.all([currentActor(), currentLocale(), params]);
  const format = tableFormat(asked);
  if (!actor || !format || !may(actor, "invitation:own")) return noTable();
  const example = await exampleRow(locale);
  const rows = [
    REQUEST_FIELDS.map((field) => requestFieldLabel(locale, field)),
    REQUEST_FIELDS.map((field) => example[field]),
  ];
  const sheet = translator(locale, "invitations")("import.guests");
  const content = await writeTable(format, rows, { sheet, separator: separatorOf(locale) });
  return tableResponse(content, "guests", format);
}

async function exampleRow(locale: Locale): Promise<TypedRequest> {
  const [today, rules] = [todayInAlmaty(), translator(locale, "rules")];
  return typedRequest({
    surname: "SPECIMEN",
    "given-names": "TEST GUEST",
    sex: rules("sex.F"),
    "birth-date": "1990-05-31",
    territory: countryName(await policyOn(today), "VN", locale),
    "passport-number": "X0000000",
    "passport-expiry": addDays(today, 1500),
    purpose: rules("purpose.business"),
    category: "B3",
    "first-day": addDays(today, 30),
    "last-day": addDays(today, 60),
    "stay-days": "10",
    region: translator(locale, "address")("region.71"),
    address: "Test Street 1",
  });
}
