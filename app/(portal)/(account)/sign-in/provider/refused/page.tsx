import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { translator } from "#lib/platform/i18n/translator.ts";
import { currentLocale } from "#lib/web/request.ts";

interface Props {
  readonly searchParams: Promise<{ why?: string | string[] }>;
}

/** Explains why signing in with the provider failed. */
export default async function Page({ searchParams }: Props) {
  const locale = await currentLocale();
  const t = translator(locale, "staff-accounts");
  const why = (await searchParams).why === "no-account" ? "no-account" : "failed";
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageTitle locale={locale} title={t("provider.refused-title")} />
        <h1 className="govuk-heading-l">{t("provider.refused-title")}</h1>
        <p className="govuk-body">{t(`provider.refused.${why}`)}</p>
        <ButtonLink href="/sign-in">{t("provider.refused.back")}</ButtonLink>
      </div>
    </div>
  );
}
