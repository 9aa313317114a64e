import { type Locale, locales } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { MenuLinks } from "./menu-links.tsx";

interface Props {
  readonly locale: Locale;
  readonly role: string | undefined;
  readonly path: string;
  /** The page's query, kept by the language switch. */
  readonly search: string;
}

/** The portal's name, the ways on for this role (folded up on a phone), and the languages. */
export function Header({ locale, role, path, search }: Props) {
  const t = translator(locale, "common");
  const links = <MenuLinks locale={locale} role={role} path={path} />;
  return (
    <header className="portal-header">
      <div className="govuk-width-container">
        <div className="portal-header__row">
          <a href="/" className="portal-header__name">
            <span className="portal-header__emblem" aria-hidden="true" />
            {t("service-name")}
          </a>
          <nav aria-label={t("language")}>
            <ul className="portal-languages">
              {locales.map((language) => (
                <li key={language}>
                  {language === locale ? (
                    <span aria-current="true" lang={language}>
                      {t(`language-name.${language}`)}
                    </span>
                  ) : (
                    <a
                      className="govuk-link"
                      href={inLanguage(search, language)}
                      hrefLang={language}
                      lang={language}
                    >
                      {t(`language-name.${language}`)}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </nav>
          <details className="portal-menu">
            <summary>{t("menu")}</summary>
            <nav aria-label={t("menu")}>{links}</nav>
          </details>
        </div>
        <nav className="portal-header__nav" aria-label={t("menu")}>
          {links}
        </nav>
      </div>
    </header>
  );
}

function inLanguage(search: string, language: Locale): string {
  const query = new URLSearchParams(search);
  query.set("lang", language);
  return `?${query}`;
}
