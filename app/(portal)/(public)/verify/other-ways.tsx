import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

const ways = [
  { key: "typed", href: "/verify" },
  { key: "file", href: "/verify/file" },
  { key: "camera", href: "/verify/camera" },
  { key: "offline", href: "/verify/offline" },
] as const;

interface Props {
  readonly locale: Locale;
  /** The way of the present page. */
  readonly here: (typeof ways)[number]["key"];
}

/** The other ways of checking a visa. */
export function OtherWays({ locale, here }: Props) {
  const t = translator(locale, "scan");
  return (
    <nav aria-labelledby="other-ways">
      <h2 className="govuk-heading-m" id="other-ways">
        {t("ways.title")}
      </h2>
      <ul className="govuk-list govuk-list--spaced">
        {ways
          .filter(({ key }) => key !== here)
          .map(({ key, href }) => (
            <li key={key} className={key === "camera" ? "portal-needs-script" : undefined}>
              <a className="govuk-link" href={href}>
                {t(`ways.${key}`)}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
