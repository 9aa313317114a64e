import type { FormValues } from "#lib/platform/forms/form-state.ts";

/** The value typed under a name, or an empty string. */
export function single(values: FormValues, name: string): string {
  const value = values[name];
  return typeof value === "string" ? value : (value?.[0] ?? "");
}
