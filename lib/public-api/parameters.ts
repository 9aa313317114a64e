import { z } from "zod";
import { isPlausible, plainDate } from "#lib/domain/plain-date.ts";
import { PURPOSES } from "#lib/domain/policy.ts";
import { formatList } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";

/** Codes of the faults of a parameter; their texts are `api.problem.<code>` in the messages. */
export type ParameterFault =
  | "missing"
  | "unknown"
  | "repeated"
  | "date"
  | "territory"
  | "purpose"
  | "category"
  | "blank-pages"
  | "id-number"
  | "search";

const fault =
  (code: ParameterFault) =>
  (issue: { readonly input?: unknown }): ParameterFault =>
    issue.input === undefined ? "missing" : code;

/** A day that exists, `YYYY-MM-DD`, in the years 1900-2999. */
export const dateParameter = z.iso.date({ error: fault("date") }).transform((text, context) => {
  const date = plainDate(text);
  if (date !== undefined && isPlausible(date)) return date;
  context.addIssue({ code: "custom", message: "date" });
  return z.NEVER;
});

/** ISO 3166-1 alpha-2, in any case. */
export const territoryParameter = z
  .string({ error: fault("territory") })
  .regex(/^[A-Za-z]{2}$/, { error: "territory" })
  .transform((code) => code.toUpperCase());

/** The codes of the purposes as a list. */
export const purposeCodes = (locale: Locale): string => formatList(locale, PURPOSES, "disjunction");

export const purposeParameter = z.enum(PURPOSES, { error: fault("purpose") });

export const categoryParameter = z
  .string({ error: fault("category") })
  .regex(/^[A-Za-z]\d{1,2}$/, { error: "category" })
  .transform((code) => code.toUpperCase());

export const blankPagesParameter = z
  .string({ error: fault("blank-pages") })
  .regex(/^\d{1,3}$/, { error: "blank-pages" })
  .transform(Number);

/** Spaces and hyphens are ignored, so the text may have more than twelve characters. */
export const idNumberParameter = z
  .string({ error: fault("id-number") })
  .min(1, { error: "id-number" })
  .max(40, { error: "id-number" });

export const searchParameter = z.string({ error: fault("search") }).max(100, { error: "search" });
