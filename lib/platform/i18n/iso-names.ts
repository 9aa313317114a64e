import { readFileSync } from "node:fs";
import { join } from "node:path";
import countries from "i18n-iso-countries";
import { type Locale, locales } from "./locale.ts";

const folder = join(process.cwd(), "node_modules/i18n-iso-countries/langs");

for (const locale of locales)
  countries.registerLocale(JSON.parse(readFileSync(join(folder, `${locale}.json`), "utf8")));

/** The names of a state or territory by its ISO 3166-1 code (alpha-2 or alpha-3), the official one first. */
export const isoNames = (code: string, locale: Locale): readonly string[] =>
  countries.getName(code, locale, { select: "all" }) ?? [];
