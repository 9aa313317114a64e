import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { numberOfHost } from "#lib/accounts/organisations/fields.ts";
import { PURPOSES } from "#lib/domain/policy.ts";
import { newHostFields } from "#lib/invitations/enter-on-paper.ts";
import { requestInputs } from "#lib/invitations/request/request-form.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { addressFields } from "#lib/platform/forms/address-fields.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import { formFields, optionalLabel } from "#lib/platform/forms/fields.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { guard } from "#lib/web/guard.ts";
import { paperAction } from "./actions.ts";

/** The page on which an officer enters a request submitted on paper. */
export default async function Page() {
  const { locale } = await guard("invitation:decide");
  const t = translator(locale, "invitations");
  const title = t("staff.paper-title");
  const policy = await policyOn(todayInAlmaty());
  return (
    <>
      <BackLink href="/staff/invitations" text={t("staff.back")} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Form
            action={paperAction}
            fields={[...hostFields(locale), ...requestInputs(locale, policy, PURPOSES)]}
            texts={formTexts(locale, title, t("staff.paper-save"))}
          >
            <h1 className="govuk-heading-l">{title}</h1>
            <p className="govuk-body">{t("staff.paper-lead")}</p>
          </Form>
        </div>
      </div>
    </>
  );
}

function hostFields(locale: Locale): readonly Field[] {
  const t = translator(locale, "invitations");
  const hint = t("staff.only-unknown");
  return [
    numberOfHost().control({ name: "host-number", label: t("staff.bin"), hint: t("staff.bin-hint") }),
    ...formFields(newHostFields, {
      locale,
      inputOf: (field) => `host-${field}`,
      label: (field) => optionalLabel(locale, t(`staff.host-${field}`), true),
      hint: () => hint,
    }),
    ...addressFields(locale).map((field) => ({ ...field, hint: field.hint ?? hint })),
  ];
}
