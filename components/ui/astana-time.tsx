import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** Whose clock the times of a page are told by: its readers are anywhere in the world. */
export function AstanaTime({ locale }: { readonly locale: Locale }) {
  return <p className="govuk-hint">{translator(locale, "common")("astana-time")}</p>;
}
