import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

const links = [
  { key: "requirements", href: "/requirements" },
  { key: "shared", href: "/shared" },
  { key: "help", href: "/help" },
  { key: "privacy", href: "/privacy" },
  { key: "accessibility", href: "/accessibility" },
  { key: "api", href: "/api/docs" },
] as const;

/** Links that every page ends with. */
export function Footer({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, "common");
  return (
    <footer className="portal-footer">
      <div className="govuk-width-container">
        <ul className="portal-footer__links">
          {links.map(({ key, href }) => (
            <li key={key}>
              <a className="govuk-link" href={href}>
                {t(`footer.${key}`)}
              </a>
            </li>
          ))}
        </ul>
        <p className="govuk-body-s govuk-!-margin-bottom-0">{t("footer.about")}</p>
      </div>
    </footer>
  );
}
