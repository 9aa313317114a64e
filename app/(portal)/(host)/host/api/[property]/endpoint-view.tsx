import { ButtonLink } from "#components/ui/button-link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Table } from "#components/ui/table.tsx";
import { Tag, type TagColour } from "#components/ui/tag.tsx";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOf, translator } from "#lib/platform/i18n/translator.ts";
import type { ListedDelivery, ListedEndpoint } from "#lib/webhooks/endpoint.ts";
import { sendTestAction, switchOffAction } from "../actions.ts";

interface Props {
  readonly locale: Locale;
  readonly propertyId: string;
  readonly endpoint: ListedEndpoint | undefined;
}

/** The address for messages, and the results of the latest ones. */
export function EndpointView({ locale, propertyId, endpoint }: Props) {
  const t = translator(locale, "host-api");
  const set = `/host/api/${propertyId}/webhook`;
  if (!endpoint) return <ButtonLink href={set}>{t("webhook.submit")}</ButtonLink>;
  const { url, disabledAt, deliveries } = endpoint;
  return (
    <>
      <SummaryList
        rows={[
          {
            key: t("webhook.url"),
            value: <span className="portal-secret">{disabledAt ? t("webhook.switched-off") : url}</span>,
            change: {
              href: set,
              text: translator(locale, "common")("change"),
              hidden: t("webhook.url"),
            },
          },
        ]}
      />
      {!disabledAt && (
        <div className="portal-actions">
          <form action={sendTestAction}>
            <input type="hidden" name="propertyId" value={propertyId} />
            <button type="submit" className="govuk-button govuk-button--secondary">
              {t("webhook.test")}
            </button>
          </form>
          <form action={switchOffAction}>
            <input type="hidden" name="propertyId" value={propertyId} />
            <button type="submit" className="govuk-button govuk-button--warning">
              {t("webhook.off")}
            </button>
          </form>
        </div>
      )}
      {deliveries.length === 0 ? (
        <p className="govuk-body">{t("log.none")}</p>
      ) : (
        <Table
          caption={t("log.title")}
          head={(["type", "created", "tries", "outcome"] as const).map((column) => t(`log.${column}`))}
          rows={deliveries.map((delivery) => ({
            id: delivery.id,
            cells: [
              textOf(t, `type.${delivery.type}`),
              formatInstant(locale, delivery.createdAt),
              String(delivery.attempts),
              <Outcome key="outcome" locale={locale} delivery={delivery} />,
            ],
          }))}
        />
      )}
    </>
  );
}

const colours = { delivered: "green", waiting: "blue", "given-up": "red" } as const satisfies Record<
  string,
  TagColour
>;

function Outcome({ locale, delivery }: { readonly locale: Locale; readonly delivery: ListedDelivery }) {
  const t = translator(locale, "host-api");
  const state = delivery.deliveredAt ? "delivered" : delivery.failedAt ? "given-up" : "waiting";
  const why = delivery.failure
    ? textOf(t, `failure.${delivery.failure}`)
    : delivery.status && t("log.status", { status: String(delivery.status) });
  return (
    <>
      <Tag colour={colours[state]}>{t(`log.${state}`)}</Tag> {why}
    </>
  );
}
