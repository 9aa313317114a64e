import type { FormValues } from "#lib/platform/forms/form-state.ts";

/** The one value typed under a name; empty when there is none. */
export function single(values: FormValues, name: string): string {
  const value = values[name];
  return typeof value === "string" ? value : (value?.[0] ?? "");
}
