import { type Locale, languages, locales } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { FrameProps } from "./frame.tsx";
import { footerLinks, navigation } from "./navigation.ts";

interface Place {
  readonly locale: Locale;
  readonly role: string | undefined;
  readonly path: string;
  /** The page's query, which the language switch keeps. */
  readonly search: string;
}

/** The texts and links around a page: the navigation of the role, and the same page in the other languages. */
export function frameProps({ locale, role, path, search }: Place): FrameProps {
  const t = translator(locale, "common");
  return {
    skipToContent: t("skip-to-content"),
    serviceName: t("service-name"),
    languageLabel: t("language"),
    languages: locales.map((code) => ({
      code,
      name: languages[code].name,
      ...(code === locale ? {} : { href: inLanguage(search, code) }),
    })),
    menuLabel: t("menu"),
    ways: navigation(role).map(({ key, href }) => ({
      href,
      text: t(`nav.${key}`),
      ...(href === path ? { current: true } : {}),
    })),
    ...(role ? { signOut: t("nav.sign-out") } : {}),
    footerLinks: footerLinks.map(({ key, href }) => ({ href, text: t(`footer.${key}`) })),
    about: t("footer.about"),
  };
}

function inLanguage(search: string, language: Locale): string {
  const query = new URLSearchParams(search);
  query.set("lang", language);
  return `?${query}`;
}
