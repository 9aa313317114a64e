import { single } from "#components/form/single.ts";
import type { FormValues } from "#lib/platform/forms/form-state.ts";

const dateNames = ["expiry", "entry", "exit"].flatMap((name) =>
  ["day", "month", "year"].map((part) => `${name}-${part}`),
);
const names = ["territory", "code", "purpose", ...dateNames];

/** The answers, without values that do not belong to the page. */
export function carried(values: FormValues): Readonly<Record<string, string>> {
  const answered = names.map((name) => [name, single(values, name).slice(0, 100)] as const);
  return Object.fromEntries(answered.filter(([, value]) => value !== ""));
}

/** The page's address with the same answers except some. */
export const eligibilityAddress = (
  values: FormValues,
  changes: Readonly<Record<string, string>> = {},
): string => `/eligibility?${new URLSearchParams({ ...carried(values), ...changes })}`;
