import { PageTitle } from "#components/ui/page-title.tsx";
import { Table } from "#components/ui/table.tsx";
import { listProperties } from "#lib/accounts/organisations/list-properties.ts";
import { listTokens } from "#lib/host-api/list-tokens.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { listEndpoints } from "#lib/webhooks/endpoint.ts";

/** The properties with their systems. */
export default async function Page() {
  const { actor, locale } = await guard("tokens:manage");
  const [properties, tokens, endpoints] = await Promise.all([
    listProperties(actor),
    listTokens(actor),
    listEndpoints(actor),
  ]);
  const t = translator(locale, "host-api");
  const open = properties.filter(({ closedAt }) => !closedAt);
  return (
    <>
      <PageTitle locale={locale} title={t("title")} />
      <h1 className="govuk-heading-l">{t("title")}</h1>
      <p className="govuk-body">{t("lead")}</p>
      <p className="govuk-body">
        <a className="govuk-link" href="/api/docs#arrival-notices">
          {t("documentation")}
        </a>
      </p>
      {open.length === 0 ? (
        <p className="govuk-body">
          {t("none")}{" "}
          <a className="govuk-link" href="/host/properties/new">
            {t("add-property")}
          </a>
        </p>
      ) : (
        <Table
          caption={t("title")}
          captionHidden
          head={(["property", "tokens", "webhook"] as const).map((column) => t(`head.${column}`))}
          rows={open.map(({ id, name }) => ({
            id,
            cells: [
              <a key="property" className="govuk-link" href={`/host/api/${id}`}>
                {name}
              </a>,
              String(tokens.filter(({ propertyId, revokedAt }) => propertyId === id && !revokedAt).length),
              endpoints.get(id) ?? t("no-webhook"),
            ],
          }))}
        />
      )}
    </>
  );
}
