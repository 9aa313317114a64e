import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { leaveAction } from "../actions.ts";

/** Leaves the organisation; its records are kept. */
export default async function Page() {
  const { locale, member } = await guard("organisation:own");
  const t = translator(locale, "organisation");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/host/people" text={translator(locale, "common")("back")} />
        <Form
          action={leaveAction}
          fields={[]}
          texts={formTexts(locale, t("leave.title"), t("leave.submit"))}
          hidden={{ confirmed: "yes" }}
        >
          <h1 className="govuk-heading-l">{t("leave.title")}</h1>
          <p className="govuk-body">{t("leave.body", { organisation: member.name })}</p>
        </Form>
      </div>
    </div>
  );
}
