import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOf } from "#lib/platform/i18n/translate.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** A ground of refusal in words; supervisors choose the grounds of a policy among those that have words. */
export const groundText = (locale: Locale, ground: string): string =>
  textOf(translator(locale, "rules"), `refusalGround.${ground}`);
