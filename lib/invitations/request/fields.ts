/** What a host tells of one foreigner, in the order in which it is asked; also the stable names of a table's columns. */
export const REQUEST_FIELDS = [
  "surname",
  "given-names",
  "sex",
  "birth-date",
  "territory",
  "passport-number",
  "passport-expiry",
  "purpose",
  "category",
  "first-day",
  "last-day",
  "stay-days",
  "region",
  "address",
  "kato",
  "guest-email",
  "guest-locale",
] as const;
export type RequestField = (typeof REQUEST_FIELDS)[number];

/** What may be left out: people with one name have no given names, and one category needs no choice. */
export const optionalFields: readonly RequestField[] = [
  "given-names",
  "category",
  "kato",
  "guest-email",
  "guest-locale",
];

export const dateFields = ["birth-date", "passport-expiry", "first-day", "last-day"] as const;

/** A request as it was typed, dates as texts; what was not typed is empty. */
export type TypedRequest = Readonly<Record<RequestField, string>>;

/** Fills in what is missing with nothing. */
export const typedRequest = (typed: Readonly<Partial<Record<string, unknown>>>): TypedRequest =>
  Object.fromEntries(
    REQUEST_FIELDS.map((field) => [field, typeof typed[field] === "string" ? typed[field] : ""]),
  ) as TypedRequest;
