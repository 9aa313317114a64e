import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { isPurpose, type Section } from "#lib/policy/proposal-sections.ts";

/** The title of a section of the policy, in the reader's language. */
export const sectionTitle = (locale: Locale, section: Section): string =>
  isPurpose(section)
    ? translator(locale, "rules")(`purpose-section.${section}`)
    : translator(locale, "policy")(`section.${section}`);
