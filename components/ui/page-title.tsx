import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** The browser's title of a page without a form. */
export function PageTitle({ locale, title }: { readonly locale: Locale; readonly title: string }) {
  return <title>{translator(locale, "common")("page-title", { title })}</title>;
}
