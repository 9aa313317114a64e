import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { isPurpose, type Section } from "#lib/policy/proposal-sections.ts";

/** What a part of the policy is called, in the reader's language. */
export const sectionTitle = (locale: Locale, section: Section): string =>
  isPurpose(section)
    ? translator(locale, "rules")(`purpose-section.${section}`)
    : translator(locale, "policy")(`section.${section}`);
