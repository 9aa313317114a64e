import type { PlainDate } from "#lib/domain/plain-date.ts";
import { syllables } from "#prisma/demo/service/people.ts";

/** Territories of the applicants, and their codes in machine readable zones. */
const territories = ["QA", "IN", "FI", "TR", "FR", "US", "KR", "JP", "IT", "ES"];
const nationalities = ["QAT", "IND", "FIN", "TUR", "FRA", "USA", "KOR", "JPN", "ITA", "ESP"];

/** Codes of lib/domain/address.ts. */
const regions = ["10", "11", "15", "19", "23", "27", "31", "33", "35", "39", "43", "47", "71", "75", "79"];

const list = (texts: readonly string[]) => `ARRAY[${texts.map((text) => `'${text}'`).join(", ")}]`;
const fn = (signature: string, body: string) =>
  `CREATE FUNCTION pg_temp.${signature} LANGUAGE sql STABLE RETURN ${body};`;

/** Functions of the session that derive every value from a row's number: it looks random but is always the same. */
export const seededFunctions = (today: PlainDate): string =>
  [
    // A number below a limit.
    fn(
      "pick(n bigint, salt int, below int) RETURNS int",
      "((hashint8extended(n, salt) & 1073741823) % below)::int",
    ),
    // A version 4 uuid.
    fn(
      "id_of(kind text, n bigint) RETURNS uuid",
      "overlay(overlay(md5(kind || n) placing '4' from 13) placing '8' from 17)::uuid",
    ),
    fn(
      "name_of(n bigint, salt int) RETURNS text",
      [1, 2, 3]
        .map((at) => `(${list(syllables)})[pg_temp.pick(n, salt * 10 + ${at}, ${syllables.length}) + 1]`)
        .join(" || "),
    ),
    // One person in a hundred has a name that thousands have.
    fn(
      "surname_of(person bigint) RETURNS text",
      "CASE WHEN pg_temp.pick(person, 1, 100) = 0 THEN 'KORUMA' ELSE pg_temp.name_of(person, 2) END",
    ),
    fn("given_of(person bigint) RETURNS text", "pg_temp.name_of(person, 3)"),
    fn("birth_of(person bigint) RETURNS date", "DATE '1945-01-01' + pg_temp.pick(person, 4, 20000)"),
    fn("passport_of(person bigint) RETURNS text", "'P' || lpad(person::text, 8, '0')"),
    fn(
      "territory_of(person bigint) RETURNS text",
      `(${list(territories)})[pg_temp.pick(person, 5, ${territories.length}) + 1]`,
    ),
    fn(
      "nationality_of(person bigint) RETURNS text",
      `(${list(nationalities)})[pg_temp.pick(person, 5, ${nationalities.length}) + 1]`,
    ),
    fn("region_of(n bigint) RETURNS text", `(${list(regions)})[pg_temp.pick(n, 6, ${regions.length}) + 1]`),
    fn(
      'purpose_of(n bigint) RETURNS "Purpose"',
      `(ARRAY['business', 'tourist', 'treatment'])[pg_temp.pick(n, 7, 3) + 1]::"Purpose"`,
    ),
    fn("category_of(n bigint) RETURNS text", "(ARRAY['B1', 'B12', 'C12'])[pg_temp.pick(n, 7, 3) + 1]"),
    // The first was paid an hour ago, the last two years ago.
    fn(
      "paid_at(n bigint, applications int) RETURNS timestamptz",
      `timestamptz '${today} 00:00:00+05' - n * (interval '730 days' / applications)`,
    ),
    // Waiting cases: at least a hundred and fifty, and one in fifty.
    fn("open_below(applications int) RETURNS int", "least(150, applications) + applications / 50"),
    fn(
      'status_of(n bigint, applications int) RETURNS "ApplicationStatus"',
      `(CASE WHEN n <= pg_temp.open_below(applications)
        THEN (ARRAY['PAID', 'PAID', 'IN_REVIEW', 'PAID', 'IN_REVIEW', 'PAID', 'PAID', 'RETURNED'])[n % 8 + 1]
        ELSE CASE WHEN pg_temp.pick(n, 8, 100) < 85 THEN 'GRANTED' WHEN pg_temp.pick(n, 8, 100) < 94 THEN 'REFUSED'
          WHEN pg_temp.pick(n, 8, 100) = 94 THEN 'DRAFT' WHEN pg_temp.pick(n, 8, 100) = 95 THEN 'SUBMITTED'
          WHEN pg_temp.pick(n, 8, 100) < 98 THEN 'WITHDRAWN' ELSE 'LAPSED' END END)::"ApplicationStatus"`,
    ),
    fn("officer_of(n bigint) RETURNS uuid", "pg_temp.id_of('officer', pg_temp.pick(n, 9, 40))"),
    // Another officer than the one who proposes.
    fn("signer_of(n bigint) RETURNS uuid", "pg_temp.id_of('officer', (pg_temp.pick(n, 9, 40) + 1) % 40)"),
  ].join("\n");
