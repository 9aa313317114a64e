/** Numbers, codes, dates (`YYYY-MM-DD`) and lists of codes that a text is filled with. */
export type CheckValues = Readonly<Record<string, string | number | readonly string[]>>;

/** One automatic check of an application. `failed` stands against a visa; `look` asks for a person's eye. */
export interface CaseCheck {
  readonly id: string;
  /** Rule of the notice that asks for it. */
  readonly rule: string;
  readonly outcome: "passed" | "look" | "failed";
  /** Key of the text that says why: a passed check's in the namespace `staff`, any other's in the named one. */
  readonly text: {
    readonly namespace: "rules" | "staff";
    readonly key: string;
    readonly values: CheckValues;
  };
}

/** A check that finds nothing; its text is `check.<id>` of the staff's texts. */
export const passed = (id: string, rule: string, values: CheckValues = {}): CaseCheck => ({
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
  key: string,
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
