import { Languages } from "./languages.tsx";
import { MenuLinks, type MenuProps } from "./menu-links.tsx";

export interface HeaderProps extends MenuProps {
  readonly serviceName: string;
  readonly languageLabel: string;
  /** The portal's languages; the current one has no link. */
  readonly languages: readonly { readonly code: string; readonly name: string; readonly href?: string }[];
  readonly menuLabel: string;
}

/** The portal's name, the navigation of the role (collapsed on a phone), and the languages. */
export function Header({ serviceName, languageLabel, languages, menuLabel, ...menu }: HeaderProps) {
  return (
    <header className="portal-header">
      <div className="govuk-width-container">
        <div className="portal-header__row">
          <a href="/" className="portal-header__name">
            <span className="portal-header__emblem" aria-hidden="true" />
            {serviceName}
          </a>
          <Languages label={languageLabel} languages={languages} />
          <details className="portal-menu">
            <summary>{menuLabel}</summary>
            <nav aria-label={menuLabel}>
              <MenuLinks {...menu} />
            </nav>
          </details>
        </div>
        <nav className="portal-header__nav" aria-label={menuLabel}>
          <MenuLinks {...menu} />
        </nav>
      </div>
    </header>
  );
}
