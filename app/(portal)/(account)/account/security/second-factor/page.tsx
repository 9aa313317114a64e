import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { nextAuthenticator } from "#lib/accounts/second-factor/own-factor.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { AuthenticatorSetup } from "../../../authenticator-setup.tsx";
import { newCodeField } from "../../../new-code-field.ts";
import { replaceAuthenticatorAction } from "../actions.ts";

/** Replaces the person's authenticator, for example on a new phone. */
export default async function Page() {
  const { actor, locale } = await guard("factor:own");
  const next = await nextAuthenticator(actor);
  const t = translator(locale, "staff-accounts");
  const title = t(next.enrolled ? "enrol.replace-title" : "enrol.title");
  const current: Field = {
    kind: "text",
    name: "current",
    label: t("enrol.current"),
    autoComplete: "off",
    spellCheck: false,
    width: 20,
    maxLength: 30,
  };
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/account/security" text={translator(locale, "common")("back")} />
        <Form
          action={replaceAuthenticatorAction}
          fields={[newCodeField(locale), ...(next.enrolled ? [current] : [])]}
          texts={formTexts(locale, title, t("enrol.submit"))}
        >
          <h1 className="govuk-heading-l">{title}</h1>
          {next.enrolled && <p className="govuk-body">{t("enrol.replace-intro")}</p>}
          <AuthenticatorSetup locale={locale} secret={next.secret} email={next.email} />
        </Form>
      </div>
    </div>
  );
}
