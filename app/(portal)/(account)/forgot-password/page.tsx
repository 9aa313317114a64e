import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { emailMaxLength } from "#lib/platform/email.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { currentLocale } from "#lib/web/request.ts";
import { forgotPasswordAction } from "./actions.ts";

export default async function Page() {
  const locale = await currentLocale();
  const t = translator(locale, "account");
  const email: Field = {
    kind: "email",
    name: "email",
    label: t("email"),
    autoComplete: "username",
    inputMode: "email",
    spellCheck: false,
    maxLength: emailMaxLength,
  };
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/sign-in" text={translator(locale, "common")("back")} />
        <Form
          action={forgotPasswordAction}
          fields={[email]}
          texts={formTexts(locale, t("forgot-password.title"), t("forgot-password.submit"))}
        >
          <h1 className="govuk-heading-l">{t("forgot-password.title")}</h1>
          <p className="govuk-body">{t("forgot-password.intro")}</p>
        </Form>
      </div>
    </div>
  );
}
