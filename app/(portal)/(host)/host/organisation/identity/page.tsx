import { redirect } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { WarningText } from "#components/ui/warning-text.tsx";
import { identityFields } from "#lib/accounts/organisations/fields.ts";
import { ownOrganisation } from "#lib/accounts/organisations/own-organisation.ts";
import { inputValues } from "#lib/platform/forms/fields.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { changeIdentityAction } from "../actions.ts";
import { inputOf, organisationInputs } from "../organisation-form.ts";

/** Changes kind, number or name, which the migration service then has to confirm. */
export default async function Page() {
  const { actor, locale } = await guard("organisation:change");
  const own = await ownOrganisation(actor);
  if (!own) redirect("/host");
  const t = translator(locale, "organisation");
  const common = translator(locale, "common");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/host/organisation" text={common("back")} />
        <Form
          action={changeIdentityAction}
          fields={organisationInputs(locale, identityFields)}
          values={inputValues(identityFields, own, inputOf)}
          texts={formTexts(locale, t("identity.title"), t("save"))}
        >
          <h1 className="govuk-heading-l">{t("identity.title")}</h1>
          {own.status === "CONFIRMED" && (
            <WarningText label={common("important")}>{t("identity.warning")}</WarningText>
          )}
        </Form>
      </div>
    </div>
  );
}
