import type { Translator } from "#lib/platform/i18n/translate.ts";

const names = [
  "status",
  "trust",
  "notes",
  "differences",
  "field",
  "sealed",
  "found",
  "facts",
  "facts-note",
] as const;

/** The labels that are the same for all verdicts. */
export type VerdictLabels = Readonly<Record<(typeof names)[number], string>>;

/** `t` gives the texts of the namespace `verdict`. */
export const verdictLabels = (t: Translator<"verdict">): VerdictLabels =>
  Object.fromEntries(names.map((name) => [name, t(`label.${name}`)])) as VerdictLabels;
