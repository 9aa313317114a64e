import { BackLink } from "#components/ui/back-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { WarningText } from "#components/ui/warning-text.tsx";
import { isWithdrawable } from "#lib/applications/withdraw-application.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { ClosedPage } from "../../closed-page.tsx";
import { withdrawAction } from "./actions.ts";

/** Explains the consequences of a withdrawal, especially for a paid fee (R6), and asks for confirmation. */
export default async function Page({ params }: { readonly params: Promise<{ id: string }> }) {
  const { locale, application } = await guard("application:own", (await params).id);
  const { id, status, paidAt, reference } = application;
  const t = translator(locale, "application");
  if (!isWithdrawable(status)) {
    const words = translator(locale, "rules")(`status.application.${status}`);
    const text = t("closed.not-withdrawable", { status: words });
    return <ClosedPage locale={locale} applicationId={id} text={text} />;
  }
  const meaning = paidAt ? "paid" : status === "DRAFT" ? "draft" : "unpaid";
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageTitle locale={locale} title={t("withdraw.title")} />
        <BackLink href={`/applications/${id}`} text={t("back-to-tasks")} />
        <span className="govuk-caption-l">{t("reference", { reference })}</span>
        <h1 className="govuk-heading-l">{t("withdraw.title")}</h1>
        <p className="govuk-body">{t(`withdraw.${meaning}`)}</p>
        <WarningText label={translator(locale, "common")("important")}>{t("withdraw.final")}</WarningText>
        <form action={withdrawAction}>
          <input type="hidden" name="application" value={id} />
          <div className="govuk-button-group">
            <button type="submit" className="govuk-button govuk-button--warning">
              {t("withdraw.submit")}
            </button>
            <a className="govuk-link" href={`/applications/${id}`}>
              {t("withdraw.keep")}
            </a>
          </div>
        </form>
      </div>
    </div>
  );
}
