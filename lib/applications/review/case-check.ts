import type { Key, Messages, PathOf } from "#lib/platform/i18n/messages.ts";

/** Numbers, codes, dates (`YYYY-MM-DD`) and lists of codes that a text is filled with. */
export type CheckValues = Readonly<Record<string, string | number | readonly string[]>>;

type CheckText = {
  [N in "rules" | "staff" | "checks"]: {
    readonly namespace: N;
    readonly key: Key<N>;
    readonly values: CheckValues;
  };
}["rules" | "staff" | "checks"];

/** One automatic check of an application. `failed` is against a visa; `look` asks for a person's eye. */
export interface CaseCheck {
  readonly id: string;
  /** Rule of the source that asks for it; undefined where the service asks for it by itself. */
  readonly rule: string | undefined;
  readonly outcome: "passed" | "look" | "failed";
  /** Key of the text that says why: a passed check's in the namespace `staff`, any other's in the named one. */
  readonly text: CheckText;
  /** Where more is to be seen. */
  readonly links?: readonly CheckLink[];
}

/** Another case, by its reference, or an entry of the watch list, for those who may read the list. */
export interface CheckLink {
  readonly kind: "case" | "watch-entry";
  readonly id: string;
  readonly text: string;
}

/** A check that finds nothing; its text is `check.<id>` of the staff's texts. */
export const passed = (
  id: PathOf<Messages["staff"]["check"]>,
  rule: string,
  values: CheckValues = {},
): CaseCheck => ({
  id,
  rule,
  outcome: "passed",
  text: { namespace: "staff", key: `check.${id}`, values },
});

/** A check that finds what one of the rules' texts says. */
export const found = (
  id: string,
  rule: string,
  outcome: "look" | "failed",
  key: Key<"rules">,
  values: object = {},
): CaseCheck => ({ id, rule, outcome, text: { namespace: "rules", key, values: printable(values) } });

/** Only what a text can be filled with; whole answers inside a problem are left out. */
function printable(values: object): CheckValues {
  const entries = Object.entries(values).filter(
    ([, value]) =>
      typeof value === "string" ||
      typeof value === "number" ||
      (Array.isArray(value) && value.every((item) => typeof item === "string")),
  );
  return Object.fromEntries(entries);
}
