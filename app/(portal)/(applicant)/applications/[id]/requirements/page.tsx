import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { guard } from "#lib/web/guard.ts";
import { acknowledgementField } from "../../acknowledgement-field.ts";
import { ClosedPage } from "../../closed-page.tsx";
import { Requirements } from "../../requirements.tsx";
import { acknowledgeAction } from "./actions.ts";

/** Shows the requirements again when they have changed since the draft was started. */
export default async function Page({ params }: { readonly params: Promise<{ id: string }> }) {
  const { locale, application } = await guard("application:own", (await params).id);
  const policy = await policyOn(todayInAlmaty());
  const t = translator(locale, "requirements");
  if (application.status !== "DRAFT" || application.policyVersion === policy.version) {
    const text = translator(locale, "application")("closed.up-to-date");
    return <ClosedPage locale={locale} applicationId={application.id} text={text} />;
  }
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink
          href={`/applications/${application.id}`}
          text={translator(locale, "application")("back-to-tasks")}
        />
        <Form
          action={acknowledgeAction}
          fields={[acknowledgementField(locale)]}
          texts={formTexts(locale, t("again.title"), t("again.submit"))}
          hidden={{ application: application.id }}
        >
          <h1 className="govuk-heading-l">{t("again.title")}</h1>
          <p className="govuk-body-l">{t("again.intro")}</p>
          <Requirements policy={policy} locale={locale} />
        </Form>
      </div>
    </div>
  );
}
