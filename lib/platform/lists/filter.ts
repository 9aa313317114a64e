import { type PlainDate, plainDate } from "#lib/domain/plain-date.ts";

/** The query of an address in Next's form. */
export type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The text of a parameter; empty if it is absent or repeated. */
export function askedText(asked: Asked, name: string): string {
  const value = Object.hasOwn(asked, name) ? asked[name] : undefined;
  return typeof value === "string" ? value : "";
}

/** A parameter of a list's address. */
export interface Parameter<Value> {
  /** An invalid text is read as if it were absent. */
  readonly read: (text: string) => Value;
  /** The value in an address; undefined leaves the parameter out. */
  readonly write: (value: Value) => string | undefined;
  /** Selects one of the lists of a page, so it does not narrow the list. */
  readonly isTab?: boolean;
}

/** A parameter whose text is its value; undefined unless `parse` accepts it. */
export const optional = <Value extends string>(
  parse: (text: string) => Value | undefined,
): Parameter<Value | undefined> => ({ read: parse, write: (value) => value });

/** One of several values, or undefined. */
export const choice = <Value extends string>(values: readonly Value[]): Parameter<Value | undefined> =>
  optional((text) => values.find((value) => value === text));

/** One of several values; the default is left out of the address. */
export const choiceOr = <Value extends string>(values: readonly Value[], usual: Value): Parameter<Value> => ({
  read: (text) => values.find((value) => value === text) ?? usual,
  write: (value) => (value === usual ? undefined : value),
});

/** The selected list of a page; always part of the address. */
export const tab = <Value extends string>(values: readonly Value[], first: Value): Parameter<Value> => ({
  read: (text) => values.find((value) => value === text) ?? first,
  write: (value) => value,
  isTab: true,
});

/** A checkbox, `yes` if selected. */
export const flag: Parameter<boolean> = {
  read: (text) => text === "yes",
  write: (value) => (value ? "yes" : undefined),
};

/** A calendar date as `YYYY-MM-DD`. */
export const day: Parameter<PlainDate | undefined> = optional((typed) => plainDate(typed.trim()));

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id of an object to which the list belongs. */
export const id: Parameter<string | undefined> = optional((text) => (uuid.test(text) ? text : undefined));

const maxTextLength = 100;

/** A code or a number; not a person's name, because it is part of the address. */
export const text: Parameter<string | undefined> = optional(
  (typed) => typed.trim().slice(0, maxTextLength) || undefined,
);

/**
 * The search text as typed; empty for no search. It is personal data and not part of any address, so the filter's
 * `read` receives it separately from the query.
 */
export const search: Parameter<string> = { read: (typed) => typed, write: () => undefined };

/** Values of a filter; those that may be undefined may be left out. */
export type FilterValues<Values> = {
  readonly [Name in keyof Values as undefined extends Values[Name] ? never : Name]: Values[Name];
} & {
  readonly [Name in keyof Values as undefined extends Values[Name] ? Name : never]?: Values[Name];
};

/** The filter of a list. */
export interface ListFilter<Values> {
  /** The values that select the whole list. */
  readonly all: Values;
  /** Reads the filter from an address's query, ignoring invalid values. */
  readonly read: (asked: Asked, search?: string) => Values;
  /** The filter as a query, without its search. */
  readonly query: (values: Values) => URLSearchParams;
  /** Whether a filter or a search narrows the list. */
  readonly isNarrowed: (values: Values) => boolean;
}

/** The filter values of a declaration. */
export type FilterOf<Declared> = Declared extends ListFilter<infer Values> ? Values : never;

/**
 * Declares the filter of a list: its parameters by their names in the address, in the order in which they are written.
 * @param tidy removes values that contradict others
 */
export function listFilter<Values extends object>(
  parameters: { readonly [Name in keyof Values]: Parameter<Values[Name]> },
  tidy: (values: FilterValues<Values>) => FilterValues<Values> = (values) => values,
): ListFilter<FilterValues<Values>> {
  const named = Object.entries(parameters) as [string, Parameter<unknown>][];
  const written = (values: object, which: readonly (typeof named)[number][]) =>
    which.flatMap(([name, { write }]): [string, string][] => {
      const value = write((values as Readonly<Record<string, unknown>>)[name]);
      return value === undefined ? [] : [[name, value]];
    });
  const read = (asked: Asked, typed = "") => {
    const given: Asked = { ...asked, search: typed };
    const values = Object.fromEntries(
      named.map(([name, parameter]) => [name, parameter.read(askedText(given, name))]),
    );
    return tidy(values as FilterValues<Values>);
  };
  return {
    all: read({}),
    read,
    query: (values) => new URLSearchParams(written(values, named)),
    isNarrowed: (values) =>
      searchOf(values) !== "" ||
      written(
        values,
        named.filter(([, { isTab }]) => !isTab),
      ).length > 0,
  };
}

/** The search text of a filter; empty without a search, and for a list that cannot be searched. */
export const searchOf = (filter: object): string =>
  "search" in filter && typeof filter.search === "string" ? filter.search : "";
