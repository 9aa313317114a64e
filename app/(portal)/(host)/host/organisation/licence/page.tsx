import { redirect } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { WarningText } from "#components/ui/warning-text.tsx";
import { licenceFields } from "#lib/accounts/organisations/fields.ts";
import { ownOrganisation } from "#lib/accounts/organisations/own-organisation.ts";
import { inputValues } from "#lib/platform/forms/fields.ts";
import { textOf, translator } from "#lib/platform/i18n/translator.ts";
import { maxUploadBytes } from "#lib/platform/uploads/limits.ts";
import { guard } from "#lib/web/guard.ts";
import { storeLicenceAction } from "../actions.ts";
import { inputOf, organisationInputs } from "../organisation-form.ts";

/** Number and page of the licence, for the kinds of host that need one. */
export default async function Page() {
  const { actor, locale } = await guard("organisation:change");
  const own = await ownOrganisation(actor);
  if (!own?.licence.needed) redirect("/host/organisation");
  const t = translator(locale, "organisation");
  const common = translator(locale, "common");
  const { number, version } = own.licence;
  const isThere = version !== undefined;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/host/organisation" text={common("back")} />
        <Form
          action={storeLicenceAction}
          fields={[
            ...organisationInputs(locale, licenceFields),
            {
              kind: "file",
              name: "file",
              label: isThere ? common("optional", { label: t("licence.replace") }) : t("licence.file"),
              hint: t("licence.hint"),
              accept: "image/jpeg,image/png,application/pdf",
              max: { bytes: maxUploadBytes, message: t("problem.file.too-big") },
            },
          ]}
          values={inputValues(licenceFields, { licenceNumber: number ?? "" }, inputOf)}
          texts={formTexts(locale, t("licence.title"), t("save"))}
        >
          <h1 className="govuk-heading-l">{t("licence.title")}</h1>
          <p className="govuk-body">{textOf(t, `licence.intro.${own.kind}`)}</p>
          {own.status === "CONFIRMED" && (
            <WarningText label={common("important")}>{t("identity.warning")}</WarningText>
          )}
          {isThere && (
            <p className="govuk-body">
              <a className="govuk-link" href={`/host/organisation/licence-page?v=${version}`}>
                {t("licence.show")}
              </a>
            </p>
          )}
        </Form>
      </div>
    </div>
  );
}
