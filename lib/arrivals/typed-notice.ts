import { ADDRESS_FIELDS } from "#lib/domain/address.ts";

/** Who the guest is: these differ from one guest to the next, the rest a group shares. */
export const GUEST_FIELDS = [
  "surname",
  "givenNames",
  "sex",
  "birthDate",
  "nationality",
  "passportNumber",
  "passportIssuedOn",
  "passportExpiresOn",
  "visaNumber",
] as const;

/** When and why the guest came, and for how long. */
export const STAY_FIELDS = [
  "occasion",
  "arrivalOn",
  "borderPoint",
  "stayFrom",
  "stayUntil",
  "purpose",
] as const;

/** Where the guest stays. */
export const PLACE_FIELDS = [...ADDRESS_FIELDS, "dwelling"] as const;

/** The fields of a notice as people and programs write them: texts, dates as YYYY-MM-DD. What is not given is empty. */
export const NOTICE_FIELDS = [...STAY_FIELDS, ...GUEST_FIELDS, ...PLACE_FIELDS] as const;
export type NoticeField = (typeof NOTICE_FIELDS)[number];

export const CHILD_FIELDS = ["surname", "givenNames", "birthDate", "passportNumber"] as const;
export type ChildField = (typeof CHILD_FIELDS)[number];

export type TypedChild = Readonly<Record<ChildField, string>>;

export type TypedNotice = Readonly<Record<NoticeField, string>> & {
  readonly children: readonly TypedChild[];
};

/** What is wrong with a field, as a code with values; its words are made in the reader's language. */
export interface NoticeFieldProblem {
  /** A field's name; `children.0.surname` for the first child's surname; `children` for all of them. */
  readonly field: string;
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Most children in one notice. */
export const mostChildren = 10;

/** Nothing typed yet. */
export const emptyNotice: TypedNotice = {
  ...(Object.fromEntries(NOTICE_FIELDS.map((field) => [field, ""])) as Record<NoticeField, string>),
  children: [],
};
