import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { SCOPES } from "#lib/host-api/token.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { createTokenAction } from "../../../actions.ts";
import { SecretForm } from "../../../secret-form.tsx";

interface Props {
  readonly params: Promise<{ property: string }>;
}

/** Creates a token for one system of a property. */
export default async function Page({ params }: Props) {
  const { locale, property } = await guard("tokens:manage", (await params).property);
  const t = translator(locale, "host-api");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={`/host/api/${property.id}`} text={property.name} />
        <SecretForm
          action={createTokenAction}
          texts={formTexts(locale, t("new.title"), t("new.submit"))}
          propertyId={property.id}
          values={{ scopes: SCOPES }}
          fields={[
            { kind: "text", name: "name", label: t("new.name"), hint: t("new.name-hint"), maxLength: 100 },
            {
              kind: "checkboxes",
              name: "scopes",
              label: t("new.scopes"),
              options: SCOPES.map((scope) => ({ value: scope, label: t(`scope.${scope}`) })),
            },
          ]}
          shown={{
            pageTitle: translator(locale, "common")("page-title", { title: t("new.done") }),
            title: t("new.done"),
            text: t("new.done-text"),
            label: t("new.token"),
            back: t("new.back"),
          }}
        >
          <h1 className="govuk-heading-l">
            <span className="govuk-caption-l">{property.name}</span>
            {t("new.title")}
          </h1>
        </SecretForm>
      </div>
    </div>
  );
}
