import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { navigation } from "./navigation.ts";

interface Props {
  readonly locale: Locale;
  readonly role: string | undefined;
  readonly path: string;
}

/** The ways on that a role has, with signing out as the last one. */
export function MenuLinks({ locale, role, path }: Props) {
  const t = translator(locale, "common");
  return (
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
  );
}
