import { BackLink } from "#components/ui/back-link.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly locale: Locale;
  readonly applicationId: string;
  readonly text: string;
  /** The next page, if it is not the application's own. */
  readonly onward?: { readonly href: string; readonly text: string };
}

/** Explains that the application's status does not allow the page, and links to the next one. Not an error. */
export function ClosedPage({ locale, applicationId, text, onward }: Props) {
  const t = translator(locale, "application");
  const home = { href: `/applications/${applicationId}`, text: t("back-to-tasks") };
  const next = onward ?? home;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageTitle locale={locale} title={t("closed.title")} />
        <BackLink href={home.href} text={home.text} />
        <h1 className="govuk-heading-l">{t("closed.title")}</h1>
        <p className="govuk-body">{text}</p>
        <ButtonLink href={next.href}>{next.text}</ButtonLink>
      </div>
    </div>
  );
}
