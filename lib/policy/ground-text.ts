import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOf, translator } from "#lib/platform/i18n/translator.ts";

/** The name of a ground of refusal; supervisors choose the grounds of a policy among those with names. */
export const groundText = (locale: Locale, ground: string): string =>
  textOf(translator(locale, "rules"), `refusalGround.${ground}`);
