import { redirect } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { contactFields } from "#lib/accounts/organisations/fields.ts";
import { ownOrganisation } from "#lib/accounts/organisations/own-organisation.ts";
import { addressValues } from "#lib/platform/forms/address-fields.ts";
import { inputValues } from "#lib/platform/forms/fields.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { changeContactAction } from "../actions.ts";
import { contactInputs, inputOf } from "../organisation-form.ts";

/** Changes address, phone, e-mail and contact person, without affecting the confirmation. */
export default async function Page() {
  const { actor, locale } = await guard("organisation:change");
  const own = await ownOrganisation(actor);
  if (!own) redirect("/host");
  const t = translator(locale, "organisation");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/host/organisation" text={translator(locale, "common")("back")} />
        <Form
          action={changeContactAction}
          fields={contactInputs(locale)}
          values={{ ...addressValues(own.address), ...inputValues(contactFields, own, inputOf) }}
          texts={formTexts(locale, t("contact.title"), t("save"))}
        >
          <h1 className="govuk-heading-l">{t("contact.title")}</h1>
          <p className="govuk-body">{t("contact.intro")}</p>
        </Form>
      </div>
    </div>
  );
}
