import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { ownFactor } from "#lib/accounts/second-factor/own-factor.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { readCookie } from "#lib/web/cookie-jar.ts";
import { guard } from "#lib/web/guard.ts";
import { recoveryCookie } from "../../../recovery-cookie.ts";
import { codesSavedAction } from "../actions.ts";

/** Shows new recovery codes until the person confirms that they have been saved. */
export default async function Page() {
  const { actor, locale } = await guard("factor:own");
  const codes = (await readCookie(recoveryCookie))?.codes ?? [];
  const t = translator(locale, "staff-accounts");
  const title = t(codes.length > 0 ? "recovery.title" : "recovery.gone-title");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageTitle locale={locale} title={title} />
        <h1 className="govuk-heading-l">{title}</h1>
        {codes.length > 0 ? (
          <>
            <p className="govuk-body">{t("recovery.intro")}</p>
            <ol className="portal-codes" translate="no">
              {codes.map((code) => (
                <li key={code}>{code}</li>
              ))}
            </ol>
            <form action={codesSavedAction}>
              <button type="submit" className="govuk-button">
                {t("recovery.kept")}
              </button>
            </form>
          </>
        ) : (
          <>
            <p className="govuk-body">{t("recovery.gone", { count: (await ownFactor(actor)).codesLeft })}</p>
            <ButtonLink href="/account/security/recovery-codes/renew">{t("recovery.renew-title")}</ButtonLink>
          </>
        )}
      </div>
    </div>
  );
}
