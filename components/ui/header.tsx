import { type Locale, locales } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { navigation } from "./navigation.ts";

interface Props {
  readonly locale: Locale;
  readonly role: string | undefined;
  readonly path: string;
  /** The page's query, kept by the language switch. */
  readonly search: string;
}

/** The portal's name, the ways on for this role, and the languages. */
export function Header({ locale, role, path, search }: Props) {
  const t = translator(locale, "common");
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
        </div>
        <nav aria-label={t("menu")}>
          <ul className="portal-nav">
            {navigation(role).map(({ key, href }) => (
              <li key={key}>
                <a
                  className="govuk-link govuk-link--no-visited-state"
                  href={href}
                  aria-current={href === path ? "page" : undefined}
                >
                  {t(`nav.${key}`)}
                </a>
              </li>
            ))}
            {role && (
              <li>
                <form action="/sign-out" method="post">
                  <button type="submit" className="portal-link-button">
                    {t("nav.sign-out")}
                  </button>
                </form>
              </li>
            )}
          </ul>
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
