import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** Says that the page's times are Astana time, because its readers may be in any time zone. */
export function AstanaTime({ locale }: { readonly locale: Locale }) {
  return <p className="govuk-hint">{translator(locale, "common")("astana-time")}</p>;
}
