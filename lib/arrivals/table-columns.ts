import { REGIONS } from "#lib/domain/address.ts";
import { DWELLINGS, OCCASIONS, STAY_PURPOSES } from "#lib/domain/arrival.ts";
import { type Locale, locales } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { ColumnNames } from "#lib/platform/tables/match-columns.ts";
import { GUEST_FIELDS, NOTICE_FIELDS, type NoticeField, PLACE_FIELDS, STAY_FIELDS } from "./typed-notice.ts";

/** The columns of a table of guests: the notice's fields, its children in one cell, and the property by name. */
export const TABLE_COLUMNS = [
  ...GUEST_FIELDS,
  "children",
  ...STAY_FIELDS,
  "property",
  ...PLACE_FIELDS,
] as const satisfies readonly (NoticeField | "children" | "property")[];
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** Columns without which no guest can be notified of; an address may come from the property. */
export const requiredColumns: readonly TableColumn[] = [
  "surname",
  "sex",
  "birthDate",
  "nationality",
  "passportNumber",
  "arrivalOn",
  "purpose",
];

export const dateColumns: readonly TableColumn[] = NOTICE_FIELDS.filter((field) =>
  ["birthDate", "passportIssuedOn", "passportExpiresOn", "arrivalOn", "stayFrom", "stayUntil"].includes(
    field,
  ),
);

/** Columns with a fixed choice of answers, by the namespace and group of their words. */
export const choiceColumns: Readonly<
  Partial<
    Record<
      TableColumn,
      { namespace: "arrivals" | "rules" | "address"; group: string; options: readonly string[] }
    >
  >
> = {
  sex: { namespace: "rules", group: "sex", options: ["F", "M", "X"] },
  occasion: { namespace: "arrivals", group: "occasion", options: OCCASIONS },
  purpose: { namespace: "arrivals", group: "purpose", options: STAY_PURPOSES },
  dwelling: { namespace: "arrivals", group: "dwelling", options: DWELLINGS },
  region: { namespace: "address", group: "region", options: REGIONS },
};

/** What a column is called in a language. */
export const columnName = (locale: Locale, column: TableColumn): string =>
  translator(locale, "arrivals")(`field.${column}`);

/** The columns with every heading that is understood. */
export const tableColumns: readonly ColumnNames<TableColumn>[] = TABLE_COLUMNS.map((id) => ({
  id,
  names: locales.map((locale) => columnName(locale, id)),
  required: requiredColumns.includes(id),
}));

/** The words of a choice in a language. */
export function choiceWords(locale: Locale, column: TableColumn): readonly string[] {
  const choice = choiceColumns[column];
  if (!choice) return [];
  const t = translator(locale, choice.namespace);
  return choice.options.map((option) => t(`${choice.group}.${option}`));
}

const plain = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");

type Choice = NonNullable<(typeof choiceColumns)[TableColumn]>;
type Spelling = { readonly option: string; readonly words: readonly string[] };

const spellingsByColumn = new Map<TableColumn, readonly Spelling[]>();

/** Every way to write each answer of a column. Made once: a table asks for them a thousand times. */
function spellingsOf(column: TableColumn, { namespace, group, options }: Choice): readonly Spelling[] {
  const known = spellingsByColumn.get(column);
  if (known) return known;
  const inWords = (option: string) =>
    locales.map((locale) => translator(locale, namespace)(`${group}.${option}`));
  const spellings = options.map((option) => ({ option, words: [option, ...inWords(option)].map(plain) }));
  spellingsByColumn.set(column, spellings);
  return spellings;
}

/** A choice as people write it in a table: its code, its words in any of the languages, or the beginning of one. */
export function choiceCode(column: TableColumn, typed: string): string | undefined {
  const choice = choiceColumns[column];
  const wanted = plain(typed);
  if (!choice || wanted === "") return undefined;
  const spellings = spellingsOf(column, choice);
  const exact = spellings.find(({ words }) => words.includes(wanted));
  if (exact) return exact.option;
  const beginning = spellings.filter(({ words }) => words.some((word) => word.startsWith(wanted)));
  return beginning.length === 1 ? beginning[0]?.option : undefined;
}
