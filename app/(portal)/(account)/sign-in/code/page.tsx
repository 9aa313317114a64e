import { redirect } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { personOf } from "#lib/accounts/second-factor/second-step.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { currentSecondStep } from "#lib/web/account-cookies.ts";
import { currentLocale } from "#lib/web/request.ts";
import { signInByCodeAction } from "./actions.ts";

/** The second step of staff's sign-in. */
export default async function Page() {
  const step = await currentSecondStep();
  const person = step && (await personOf(step));
  if (!person) redirect("/sign-in");
  if (!person.enrolled) redirect("/sign-in/second-factor");
  const locale = await currentLocale();
  const t = translator(locale, "staff-accounts");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Form
          action={signInByCodeAction}
          fields={[
            {
              kind: "text",
              name: "code",
              label: t("code.label"),
              hint: t("code.hint"),
              autoComplete: "one-time-code",
              spellCheck: false,
              width: 10,
              maxLength: 30,
            },
          ]}
          texts={formTexts(locale, t("code.title"))}
        >
          <h1 className="govuk-heading-l">{t("code.title")}</h1>
          <p className="govuk-body">{t("code.intro")}</p>
        </Form>
        <p className="govuk-body">{t("code.lost")}</p>
        <form action="/sign-out" method="post">
          <button type="submit" className="portal-link-button">
            {t("code.again")}
          </button>
        </form>
      </div>
    </div>
  );
}
