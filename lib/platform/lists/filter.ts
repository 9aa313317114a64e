import { type PlainDate, plainDate } from "#lib/domain/plain-date.ts";

/** The query of an address as a page is given it. */
export type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A parameter's text; empty when it is absent or given more than once. */
export function askedText(asked: Asked, name: string): string {
  const value = Object.hasOwn(asked, name) ? asked[name] : undefined;
  return typeof value === "string" ? value : "";
}

/** One parameter of a list's address. */
export interface Parameter<Value> {
  /** A text that makes no sense is read as if it were absent. */
  readonly read: (text: string) => Value;
  /** The value as an address says it; undefined leaves the parameter out. */
  readonly write: (value: Value) => string | undefined;
  /** Chooses one of the lists of a page, so that it narrows none. */
  readonly isTab?: boolean;
}

/** A parameter whose text is its value, absent unless `parse` accepts the text. */
export const optional = <Value extends string>(
  parse: (text: string) => Value | undefined,
): Parameter<Value | undefined> => ({ read: parse, write: (value) => value });

/** One of several values, or none. */
export const choice = <Value extends string>(values: readonly Value[]): Parameter<Value | undefined> =>
  optional((text) => values.find((value) => value === text));

/** One of several values; the usual one is left out of the address. */
export const choiceOr = <Value extends string>(values: readonly Value[], usual: Value): Parameter<Value> => ({
  read: (text) => values.find((value) => value === text) ?? usual,
  write: (value) => (value === usual ? undefined : value),
});

/** Which of the lists of a page is shown: always in the address. */
export const tab = <Value extends string>(values: readonly Value[], first: Value): Parameter<Value> => ({
  read: (text) => values.find((value) => value === text) ?? first,
  write: (value) => value,
  isTab: true,
});

/** A box that is ticked or not, as `yes`. */
export const flag: Parameter<boolean> = {
  read: (text) => text === "yes",
  write: (value) => (value ? "yes" : undefined),
};

/** A calendar date as `YYYY-MM-DD`. */
export const day: Parameter<PlainDate | undefined> = optional((typed) => plainDate(typed.trim()));

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id of something that the list belongs to. */
export const id: Parameter<string | undefined> = optional((text) => (uuid.test(text) ? text : undefined));

const maxTextLength = 100;

/** A code or a number; never a person's name, which would be in the address. */
export const text: Parameter<string | undefined> = optional(
  (typed) => typed.trim().slice(0, maxTextLength) || undefined,
);

/**
 * What is searched for, as typed; empty for no search. It is personal data and is in no address, so `read` of the
 * filter is given it apart from the address's query.
 */
export const search: Parameter<string> = { read: (typed) => typed, write: () => undefined };

/** Values of a filter; those that may be absent may be left out. */
export type FilterValues<Values> = {
  readonly [Name in keyof Values as undefined extends Values[Name] ? never : Name]: Values[Name];
} & {
  readonly [Name in keyof Values as undefined extends Values[Name] ? Name : never]?: Values[Name];
};

/** What may be asked of a list. */
export interface ListFilter<Values> {
  /** Asks for all that the list shows by itself. */
  readonly all: Values;
  /** The filter in an address's query; what makes no sense is left out. */
  readonly read: (asked: Asked, search?: string) => Values;
  /** The filter as a query, without its search. */
  readonly query: (values: Values) => URLSearchParams;
  /** Whether the list shows less than all that its page would, by a filter or by a search. */
  readonly isNarrowed: (values: Values) => boolean;
}

/** The filter that a declaration makes. */
export type FilterOf<Declared> = Declared extends ListFilter<infer Values> ? Values : never;

/**
 * Declares what may be asked of a list, each parameter by its name in the address, in the order in which they are written.
 * @param tidy leaves out what makes no sense beside other values
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

/** What a filter searches for; empty for none, and for a list that cannot be searched. */
export const searchOf = (filter: object): string =>
  "search" in filter && typeof filter.search === "string" ? filter.search : "";
