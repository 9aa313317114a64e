import { addDays } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { countryName } from "#lib/platform/i18n/country-name.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { separatorOf } from "#lib/platform/tables/write-csv.ts";
import { type TableFormat, writeTable } from "#lib/platform/tables/write-table.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { REQUEST_FIELDS, type TypedRequest, typedRequest } from "./fields.ts";
import { requestFieldLabel } from "./problem-text.ts";

/** An empty table of guests, with headings in the reader's language and one fictitious guest. */
export async function guestTemplate(locale: Locale, format: TableFormat): Promise<Uint8Array> {
  const example = await exampleRow(locale);
  const rows = [
    REQUEST_FIELDS.map((field) => requestFieldLabel(locale, field)),
    REQUEST_FIELDS.map((field) => example[field]),
  ];
  const sheet = translator(locale, "invitations")("import.guests");
  return writeTable(format, rows, { sheet, separator: separatorOf(locale) });
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
