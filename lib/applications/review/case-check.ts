import type { Key, Messages, PathOf } from "#lib/platform/i18n/messages.ts";

/** Numbers, codes, dates (`YYYY-MM-DD`) and lists of codes for a text. */
export type CheckValues = Readonly<Record<string, string | number | readonly string[]>>;

type CheckText = {
  [N in "rules" | "staff" | "checks"]: {
    readonly namespace: N;
    readonly key: Key<N>;
    readonly values: CheckValues;
  };
}["rules" | "staff" | "checks"];

/** One automatic check of an application. `failed` prevents a visa; `look` requires an officer's judgement. */
export interface CaseCheck {
  readonly id: string;
  /** The rule of the source that requires it; undefined for checks of the service's own. */
  readonly rule: string | undefined;
  readonly outcome: "passed" | "look" | "failed";
  /**
   * Key of the text that explains the result: for a passed check in the namespace `staff`, otherwise in the named one.
   */
  readonly text: CheckText;
  /** Links to more information. */
  readonly links?: readonly CheckLink[];
}

/** Another case by its reference, or an entry of the watch list, for readers with the right to read the list. */
export interface CheckLink {
  readonly kind: "case" | "watch-entry";
  readonly id: string;
  readonly text: string;
}

/** A check without findings; its text is `check.<id>` of the staff's texts. */
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

/** A check with a finding whose text is one of the rules'. */
export const found = (
  id: string,
  rule: string,
  outcome: "look" | "failed",
  key: Key<"rules">,
  values: object = {},
): CaseCheck => ({ id, rule, outcome, text: { namespace: "rules", key, values: printable(values) } });

/** The values that a text can use; complete answers inside a problem are left out. */
function printable(values: object): CheckValues {
  const entries = Object.entries(values).filter(
    ([, value]) =>
      typeof value === "string" ||
      typeof value === "number" ||
      (Array.isArray(value) && value.every((item) => typeof item === "string")),
  );
  return Object.fromEntries(entries);
}
