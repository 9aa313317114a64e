import type { Policy } from "#lib/domain/policy.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { CellValue } from "#lib/platform/tables/write-csv.ts";
import type { Field } from "./field.ts";
import type { FormReader } from "./form-reader.ts";
import type { FormValues } from "./form-state.ts";
import type { Kind, Optional, PlainKind } from "./kinds.ts";
import { threePartValues } from "./three-part-date.ts";

/** A noun's fields by name, in the order of the form. */
export type Fields = Readonly<Record<string, Kind>>;

/** Fields that each have a text in a group of the messages; a field without one does not compile. */
export type FieldsWithTexts<Group, K extends Kind = Kind> = Readonly<
  Partial<Record<keyof Group & string, K>>
>;

export type FieldName<F extends Fields> = keyof F & string;

type ValueOf<K extends Kind> = Exclude<ReturnType<K["read"]>, undefined>;

/** The value of every field. */
export type Values<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

/** The values of the optional fields when they are left out. */
export type Unsaid<F extends Fields> = {
  readonly [K in keyof F as F[K]["optional"] extends false
    ? never
    : F[K] extends { like: string }
      ? never
      : K]: ValueOf<F[K]>;
};

/** The fields as typed: texts, dates as YYYY-MM-DD; empty if nothing was typed. */
export type Typed<F extends Fields> = { readonly [K in keyof F]: string };

/** The columns of a database table for the fields. */
export type Columns<F extends Fields> = { -readonly [K in keyof F]: ReturnType<F[K]["toColumn"]> };
export type StoredRow<F extends Fields> = { readonly [K in keyof F]: Parameters<F[K]["fromColumn"]>[0] };

/** A fault of a field, as a code with values; its text is made in the reader's language. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** The names of the fields in order. */
export const fieldNames = <F extends Fields>(fields: F): readonly FieldName<F>[] =>
  Object.keys(fields) as FieldName<F>[];

const entriesOf = <F extends Fields>(fields: F): readonly (readonly [FieldName<F>, Kind])[] =>
  Object.entries(fields) as [FieldName<F>, Kind][];

/** An object with the result of `make` for each field. */
const mapFields = <F extends Fields, R>(fields: F, make: (kind: Kind, name: FieldName<F>) => unknown): R =>
  Object.fromEntries(entriesOf(fields).map(([name, kind]) => [name, make(kind, name)])) as R;

/** Empty texts for all fields. */
export const nothingTyped = <F extends Fields>(fields: F): Typed<F> => mapFields(fields, () => "");

/** The values of the optional fields when they are left out. */
export const unsaid = <F extends Fields>(fields: F): Unsaid<F> =>
  Object.fromEntries(
    entriesOf(fields).flatMap(([name, { optional, like, empty }]) =>
      optional === false || like !== undefined ? [] : [[name, empty]],
    ),
  ) as Unsaid<F>;

/** The values that tables and programs imply when they leave fields out. */
export const assumedValues = <F extends Fields>(fields: F): Partial<Typed<F>> =>
  Object.fromEntries(
    entriesOf(fields).flatMap(([name, { assumed }]) => (assumed === undefined ? [] : [[name, assumed]])),
  ) as Partial<Typed<F>>;

/** The policy, required if one of the fields depends on it. */
export type PolicyFor<F extends Fields> = { readonly policy?: Policy } & ([
  Exclude<F[keyof F], PlainKind | undefined>,
] extends [never]
  ? unknown
  : { readonly policy: Policy });

/** Reads the typed fields. Faults are added to `problems`; the values are complete only if none was added. */
export function readFields<F extends Fields>(
  fields: F,
  typed: Typed<F>,
  {
    policy,
    problems,
    prefix = "",
  }: PolicyFor<F> & { readonly problems: FieldProblem[]; readonly prefix?: string },
): Values<F> {
  const values: Record<string, unknown> = {};
  for (const [name, kind] of entriesOf(fields)) {
    const text = typed[name];
    const report = (code: string, more?: FieldProblem["values"]): undefined => {
      problems.push({ field: `${prefix}${name}`, code, ...(more && { values: more }) });
    };
    const isLike = kind.like !== undefined && text.trim() === "";
    values[name] = isLike ? values[kind.like ?? ""] : kind.read(text, report, policy);
  }
  return values as Values<F>;
}

/** Values in the form in which they are typed. */
export const typedValuesOf = <F extends Fields>(fields: F, values: Values<F>): Typed<F> =>
  mapFields(fields, (_, name) => String(values[name] ?? ""));

/** A table's texts in the form of the form's inputs. */
export const normalTexts = <F extends Fields>(
  fields: F,
  texts: Readonly<Record<string, string | undefined>>,
  policy: Policy,
): Typed<F> => mapFields(fields, (kind, name) => kind.normal(texts[name] ?? "", policy));

export const toColumns = <F extends Fields>(fields: F, values: Values<F>): Columns<F> =>
  mapFields(fields, (kind, name) => kind.toColumn(values[name]));

export const fromColumns = <F extends Fields>(fields: F, row: StoredRow<F>): Values<F> =>
  mapFields(fields, (kind, name) => kind.fromColumn(row[name]));

/** The properties of the JSON object, each with its schema. */
export const jsonShape = <F extends Fields>(fields: F): { readonly [K in keyof F]: Kind["json"] } =>
  mapFields(fields, ({ json }) => json);

/** The name of a field's input in a form. */
export type InputName = (field: string) => string;

/** The posted texts of the fields. */
export const postedFields = <F extends Fields>(fields: F, form: FormReader, inputOf: InputName): Typed<F> =>
  mapFields(fields, ({ input }, name) =>
    input === "date" ? form.dateText(inputOf(name)) : form.text(inputOf(name)),
  );

/** The values of the inputs for typed fields. */
export const inputValues = <F extends Fields>(
  fields: F,
  typed: Partial<Typed<F>>,
  inputOf: InputName,
): FormValues =>
  Object.assign(
    {},
    ...entriesOf(fields).map(([name, { input }]) => {
      const text = typed[name];
      if (text === undefined) return {};
      return input === "date" ? threePartValues(inputOf(name), text) : { [inputOf(name)]: text };
    }),
  );

interface Wording<Name> {
  readonly locale: Locale;
  readonly label: (field: Name) => string;
  readonly hint?: (field: Name) => string | undefined;
  readonly inputOf: InputName;
}

/** The form's fields. */
export const formFields = <F extends Fields>(
  fields: F,
  { locale, policy, label, hint, inputOf }: Wording<FieldName<F>> & PolicyFor<F>,
): readonly Field[] =>
  entriesOf(fields).map(([name, kind]) => {
    const note = hint?.(name);
    const texts = {
      name: inputOf(name),
      label: optionalLabel(locale, label(name), kind.optional),
      ...(note !== undefined && { hint: note }),
    };
    return kind.control(texts, locale, policy);
  });

/** A label, marked as optional if the field may be left empty. */
export const optionalLabel = (locale: Locale, label: string, optional: Optional): string =>
  optional === true ? translator(locale, "common")("optional", { label }) : label;

/** A field's value as text. */
export interface FieldFact<Name extends string = string> {
  readonly field: Name;
  readonly value: string;
}

/** The fields' values as texts in the reader's language, in order; empty for missing values. */
export const describeFields = <F extends Fields>(
  fields: F,
  values: Values<F>,
  { locale, policy }: { readonly locale: Locale } & PolicyFor<F>,
): readonly FieldFact<FieldName<F>>[] =>
  entriesOf(fields).map(([name, kind]) => ({ field: name, value: kind.words(values[name], locale, policy) }));

/** A field's cell in a saved list; dates stay dates, so that spreadsheets can sort by them. */
export const fieldCell = <F extends Fields>(
  fields: F,
  field: FieldName<F>,
  values: Values<F>,
  locale: Locale,
): CellValue => {
  const kind: Kind = fields[field] as Kind;
  return kind.cell ? kind.cell(values[field], locale) : (values[field] as CellValue);
};
