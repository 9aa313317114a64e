import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { guard } from "#lib/web/guard.ts";
import { acknowledgementField } from "../acknowledgement-field.ts";
import { Requirements } from "../requirements.tsx";
import { startAction } from "./actions.ts";

/** The requirements, which have to be acknowledged before starting an application (S2). */
export default async function Page() {
  const { locale } = await guard("application:own");
  const policy = await policyOn(todayInAlmaty());
  const t = translator(locale, "requirements");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/applications" text={translator(locale, "common")("back")} />
        <Form
          action={startAction}
          fields={[acknowledgementField(locale)]}
          texts={formTexts(locale, t("title"), t("submit"))}
        >
          <h1 className="govuk-heading-l">{t("title")}</h1>
          <p className="govuk-body-l">{t("intro")}</p>
          <Requirements policy={policy} locale={locale} />
        </Form>
      </div>
    </div>
  );
}
