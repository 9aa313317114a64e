import { redirect } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { enrolmentOf } from "#lib/accounts/second-factor/finish-sign-in.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { currentSecondStep } from "#lib/web/account-cookies.ts";
import { currentLocale } from "#lib/web/request.ts";
import { AuthenticatorSetup } from "../../authenticator-setup.tsx";
import { newCodeField } from "../../new-code-field.ts";
import { enrolAction } from "./actions.ts";

/** Staff without a second factor have to set one up before anything else. */
export default async function Page() {
  const step = await currentSecondStep();
  const enrolment = step && (await enrolmentOf(step));
  if (!enrolment) redirect("/sign-in");
  const locale = await currentLocale();
  const t = translator(locale, "staff-accounts");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Form
          action={enrolAction}
          fields={[newCodeField(locale)]}
          texts={formTexts(locale, t("enrol.title"), t("enrol.submit"))}
        >
          <h1 className="govuk-heading-l">{t("enrol.title")}</h1>
          <p className="govuk-body">{t("enrol.intro")}</p>
          <AuthenticatorSetup locale={locale} {...enrolment} />
        </Form>
      </div>
    </div>
  );
}
