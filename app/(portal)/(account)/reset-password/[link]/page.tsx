import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { passwordMinLength } from "#lib/accounts/password-rules.ts";
import { canReset } from "#lib/accounts/reset-password.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { currentLocale } from "#lib/web/request.ts";
import { resetPasswordAction } from "../actions.ts";

interface Props {
  readonly params: Promise<{ link: string }>;
}

export default async function Page({ params }: Props) {
  const { link } = await params;
  const locale = await currentLocale();
  const t = translator(locale, "account");
  const password: Field = {
    kind: "password",
    name: "password",
    label: t("reset-password.label"),
    hint: t("register.password-hint", { min: passwordMinLength }),
    autoComplete: "new-password",
  };
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {(await canReset(link)) ? (
          <Form
            action={resetPasswordAction}
            fields={[password]}
            texts={formTexts(locale, t("reset-password.title"), t("reset-password.submit"))}
            hidden={{ link }}
          >
            <h1 className="govuk-heading-l">{t("reset-password.title")}</h1>
            <p className="govuk-body">{t("reset-password.intro")}</p>
          </Form>
        ) : (
          <>
            <PageTitle locale={locale} title={t("reset-password.link-title")} />
            <h1 className="govuk-heading-l">{t("reset-password.link-title")}</h1>
            <p className="govuk-body">{t("reset-password.link")}</p>
            <ButtonLink href="/forgot-password">{t("reset-password.link-again")}</ButtonLink>
          </>
        )}
      </div>
    </div>
  );
}
