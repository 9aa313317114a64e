import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { Table } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { listProperties } from "#lib/accounts/organisations/list-properties.ts";
import { memberMay } from "#lib/accounts/rights.ts";
import { addressText } from "#lib/platform/i18n/address-text.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";

/** The hotels and offices of the organisation. */
export default async function Page() {
  const { actor, locale, member } = await guard("organisation:own");
  const properties = await listProperties(actor);
  const t = translator(locale, "organisation");
  const manages = memberMay(member.role, "properties:manage");
  return (
    <>
      <PageTitle locale={locale} title={t("properties.title")} />
      <h1 className="govuk-heading-l">{t("properties.title")}</h1>
      <p className="govuk-body">{t("properties.intro")}</p>
      {manages && <ButtonLink href="/host/properties/new">{t("properties.add")}</ButtonLink>}
      {properties.length === 0 ? (
        <p className="govuk-body">{t("properties.none")}</p>
      ) : (
        <Table
          caption={t("properties.title")}
          captionHidden
          head={[t("properties.name"), t("field.address"), t("field.status")]}
          rows={properties.map(({ id, name, address, closedAt }) => ({
            id,
            cells: [
              manages && !closedAt ? (
                <a key="name" className="govuk-link" href={`/host/properties/${id}`}>
                  {name}
                </a>
              ) : (
                name
              ),
              addressText(locale, address),
              <Tag key="status" colour={closedAt ? "grey" : "green"}>
                {t(closedAt ? "properties.closed" : "properties.open")}
              </Tag>,
            ],
          }))}
        />
      )}
    </>
  );
}
