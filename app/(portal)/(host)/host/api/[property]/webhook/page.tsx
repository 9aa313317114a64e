import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { findEndpoint } from "#lib/webhooks/endpoint.ts";
import { setEndpointAction } from "../../actions.ts";
import { SecretForm } from "../../secret-form.tsx";

interface Props {
  readonly params: Promise<{ property: string }>;
}

/** The address for messages to a property's system. */
export default async function Page({ params }: Props) {
  const { actor, locale, property } = await guard("tokens:manage", (await params).property);
  const endpoint = await findEndpoint(actor, property.id);
  const t = translator(locale, "host-api");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={`/host/api/${property.id}`} text={property.name} />
        <SecretForm
          action={setEndpointAction}
          texts={formTexts(locale, t("webhook.title"), t("webhook.submit"))}
          propertyId={property.id}
          values={{ url: endpoint?.url ?? "" }}
          fields={[
            {
              kind: "text",
              name: "url",
              label: t("webhook.url"),
              hint: t("webhook.url-hint"),
              spellCheck: false,
            },
            ...(endpoint
              ? [
                  {
                    kind: "checkboxes" as const,
                    name: "newSecret",
                    label: t("webhook.new-secret"),
                    hint: t("webhook.new-secret-hint"),
                    options: [{ value: "yes", label: t("webhook.new-secret-option") }],
                  },
                ]
              : []),
          ]}
          shown={{
            pageTitle: translator(locale, "common")("page-title", { title: t("webhook.done") }),
            title: t("webhook.done"),
            text: t("webhook.done-text"),
            label: t("webhook.secret"),
            back: t("webhook.back"),
          }}
        >
          <h1 className="govuk-heading-l">
            <span className="govuk-caption-l">{property.name}</span>
            {t("webhook.title")}
          </h1>
          <p className="govuk-body">{t("webhook.lead")}</p>
        </SecretForm>
      </div>
    </div>
  );
}
