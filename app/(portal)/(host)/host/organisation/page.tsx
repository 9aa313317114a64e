import { redirect } from "next/navigation";
import { StatusTag } from "#components/organisations/status-tag.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { contactFields } from "#lib/accounts/organisations/fields.ts";
import { type OwnOrganisation, ownOrganisation } from "#lib/accounts/organisations/own-organisation.ts";
import { memberMay } from "#lib/accounts/rights.ts";
import { numberOfKind } from "#lib/domain/organisation.ts";
import { describeFields } from "#lib/platform/forms/fields.ts";
import { addressText } from "#lib/platform/i18n/address-text.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { ReturnedBanner } from "../returned-banner.tsx";

/** The organisation's data, with links to change them. */
export default async function Page() {
  const { actor, locale } = await guard("organisation:own");
  const own = await ownOrganisation(actor);
  if (!own) redirect("/host");
  const t = translator(locale, "organisation");
  const manages = memberMay(own.role, "organisation:change");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageTitle locale={locale} title={t("view.title")} />
        <h1 className="govuk-heading-l">{t("view.title")}</h1>
        <ReturnedBanner locale={locale} own={own} manages={manages} />
        <h2 className="govuk-heading-m">{t("view.identity")}</h2>
        <SummaryList rows={identityRows(locale, own, manages)} />
        <h2 className="govuk-heading-m">{t("view.contact")}</h2>
        <SummaryList rows={contactRows(locale, own, manages)} />
        {!manages && <p className="govuk-body">{t("view.ask-manager")}</p>}
        <h2 className="govuk-heading-m">{t("view.another")}</h2>
        <p className="govuk-body">{t("view.another-body")}</p>
        <ButtonLink href="/host/organisation/new" kind="secondary">
          {t("view.another-button")}
        </ButtonLink>
      </div>
    </div>
  );
}

function identityRows(locale: Locale, own: OwnOrganisation, manages: boolean) {
  const t = translator(locale, "organisation");
  const common = translator(locale, "common");
  const change = (page: string, hidden: string) =>
    manages ? { change: { href: `/host/organisation/${page}`, text: common("change"), hidden } } : {};
  const { licence } = own;
  return [
    {
      key: t("field.status"),
      value: (
        <>
          <StatusTag locale={locale} status={own.status} />
          {own.confirmedAt && <> {formatInstant(locale, own.confirmedAt)}</>}
        </>
      ),
    },
    { key: t("field.name"), value: own.name, ...change("identity", t("view.change-name")) },
    { key: t("field.kind"), value: t(`kind.${own.kind}`), ...change("identity", t("view.change-kind")) },
    {
      key: t(`number.${numberOfKind(own.kind)}`),
      value: own.idNumber,
      ...change("identity", t("view.change-number")),
    },
    ...(licence.needed
      ? [
          {
            key: t("field.licence"),
            value: (
              <>
                {licence.number ?? common("not-given")}
                {licence.version && (
                  <>
                    {" "}
                    <a className="govuk-link" href={`/host/organisation/licence-page?v=${licence.version}`}>
                      {t("licence.show")}
                    </a>
                  </>
                )}
              </>
            ),
            ...change("licence", t("view.change-licence")),
          },
        ]
      : []),
  ];
}

function contactRows(locale: Locale, own: OwnOrganisation, manages: boolean) {
  const t = translator(locale, "organisation");
  const common = translator(locale, "common");
  const href = "/host/organisation/contact";
  return [
    { field: "address" as const, value: addressText(locale, own.address) },
    ...describeFields(contactFields, own, { locale }),
  ].map(({ field, value }) => ({
    key: t(`field.${field}`),
    value: value || common("not-given"),
    ...(manages && { change: { href, text: common("change"), hidden: t(`view.change-${field}`) } }),
  }));
}
