import { BackLink } from "#components/ui/back-link.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { listTokens } from "#lib/host-api/list-tokens.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { findEndpoint } from "#lib/webhooks/endpoint.ts";
import { EndpointView } from "./endpoint-view.tsx";
import { TokensTable } from "./tokens-table.tsx";

interface Props {
  readonly params: Promise<{ property: string }>;
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

/** Tokens and messages of one property. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, locale, property } = await guard("tokens:manage", (await params).property);
  const [{ done }, tokens, endpoint] = await Promise.all([
    searchParams,
    listTokens(actor),
    findEndpoint(actor, property.id),
  ]);
  const t = translator(locale, "host-api");
  const news = {
    saved: t("webhook.saved"),
    "test-sent": t("webhook.test-sent"),
    "too-many": t("error.too-many", { minutes: 10 }),
  };
  const said = Object.entries(news).find(([key]) => key === done)?.[1];
  const own = tokens.filter(({ propertyId }) => propertyId === property.id);
  return (
    <>
      <PageTitle locale={locale} title={`${t("title")}: ${property.name}`} />
      <BackLink href="/host/api" text={t("title")} />
      {said && (
        <NotificationBanner
          title={translator(locale, "common")(done === "too-many" ? "important" : "success")}
          {...(done !== "too-many" && { kind: "success" as const })}
        >
          <p className="govuk-notification-banner__heading">{said}</p>
        </NotificationBanner>
      )}
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{t("title")}</span>
        {property.name}
      </h1>
      <h2 className="govuk-heading-m">{t("tokens")}</h2>
      {own.length === 0 ? (
        <p className="govuk-body">{t("no-tokens")}</p>
      ) : (
        <TokensTable locale={locale} tokens={own} />
      )}
      <ButtonLink href={`/host/api/${property.id}/tokens/new`}>{t("new.title")}</ButtonLink>
      <h2 className="govuk-heading-m">{t("webhook.title")}</h2>
      <p className="govuk-body">{t("webhook.lead")}</p>
      <EndpointView locale={locale} propertyId={property.id} endpoint={endpoint} />
    </>
  );
}
