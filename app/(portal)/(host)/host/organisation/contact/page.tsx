import { redirect } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { ownOrganisation } from "#lib/accounts/organisations/own-organisation.ts";
import { addressValues } from "#lib/platform/forms/address-fields.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { changeContactAction } from "../actions.ts";
import { contactFields } from "../fields.ts";

/** Changes address, phone, e-mail and contact person, without affecting the confirmation. */
export default async function Page() {
  const { actor, locale } = await guard("organisation:change");
  const own = await ownOrganisation(actor);
  if (!own) redirect("/host");
  const t = translator(locale, "organisation");
  const { phone, email, contactName } = own;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/host/organisation" text={translator(locale, "common")("back")} />
        <Form
          action={changeContactAction}
          fields={contactFields(locale)}
          values={{ ...addressValues(own.address), phone, email, "contact-name": contactName ?? "" }}
          texts={formTexts(locale, t("contact.title"), t("save"))}
        >
          <h1 className="govuk-heading-l">{t("contact.title")}</h1>
          <p className="govuk-body">{t("contact.intro")}</p>
        </Form>
      </div>
    </div>
  );
}
