import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { identityFields } from "#lib/accounts/organisations/fields.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { registerOrganisationAction } from "../actions.ts";
import { contactInputs, organisationInputs } from "../organisation-form.ts";

/** Registers a host with its details and contact; if its kind needs a licence, the next page asks for it. */
export default async function Page() {
  const { locale } = await guard("organisation:register");
  const t = translator(locale, "organisation");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/host" text={translator(locale, "common")("back")} />
        <Form
          action={registerOrganisationAction}
          fields={[...organisationInputs(locale, identityFields), ...contactInputs(locale)]}
          texts={formTexts(locale, t("new.title"), t("new.submit"))}
        >
          <h1 className="govuk-heading-l">{t("new.title")}</h1>
          <p className="govuk-body">{t("new.intro")}</p>
        </Form>
      </div>
    </div>
  );
}
