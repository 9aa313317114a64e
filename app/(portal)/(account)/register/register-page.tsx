import { redirect } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { InsetText } from "#components/ui/inset-text.tsx";
import { ownPath } from "#lib/accounts/own-path.ts";
import { passwordMinLength } from "#lib/accounts/password-rules.ts";
import type { SelfMadeRole } from "#lib/accounts/register.ts";
import { homeOf } from "#lib/accounts/rights.ts";
import { emailMaxLength } from "#lib/platform/email.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { currentPending } from "#lib/web/account-cookies.ts";
import { currentActor, currentLocale } from "#lib/web/request.ts";
import { registerAction } from "./actions.ts";

export interface RegisterPageProps {
  readonly searchParams: Promise<{ return?: string | string[] }>;
}

/** The page on which an applicant or a host registers, with a link to the other one's. */
export async function RegisterPage({ searchParams, account }: RegisterPageProps & { account: SelfMadeRole }) {
  const returnTo = ownPath((await searchParams).return);
  const actor = await currentActor();
  if (actor) redirect(returnTo ?? homeOf(actor.role));
  const locale = await currentLocale();
  const t = translator(locale, "account");
  const pending = await currentPending();
  const isHost = account === "HOST";
  const title = t(isHost ? "register.host-title" : "register.title");
  const fields: readonly Field[] = [
    {
      kind: "email",
      name: "email",
      label: t("email"),
      hint: t("register.email-hint"),
      autoComplete: "email",
      inputMode: "email",
      spellCheck: false,
      maxLength: emailMaxLength,
    },
    {
      kind: "password",
      name: "password",
      label: t("password"),
      hint: t("register.password-hint", { min: passwordMinLength }),
      autoComplete: "new-password",
    },
  ];
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Form
          action={registerAction}
          fields={fields}
          values={pending && { email: pending.email }}
          texts={formTexts(locale, title, t("register.submit"))}
          hidden={{ ...(returnTo && { return: returnTo }), ...(isHost && { as: "host" }) }}
          footer={
            <p className="govuk-body">
              <a className="govuk-link" href="/privacy">
                {t("register.privacy")}
              </a>
            </p>
          }
        >
          <h1 className="govuk-heading-l">{title}</h1>
          <p className="govuk-body">{t(isHost ? "register.host-intro" : "register.intro")}</p>
          <p className="govuk-body">
            <a className="govuk-link" href={isHost ? "/register" : "/host/register"}>
              {t(isHost ? "register.as-applicant" : "register.as-host")}
            </a>
          </p>
          {pending && (
            <InsetText>
              <p className="govuk-!-text-break-word">{t("register.waiting", { email: pending.email })}</p>
              <p>
                <a className="govuk-link" href="/confirm">
                  {t("register.waiting-link")}
                </a>
              </p>
              <p>{t("register.waiting-other")}</p>
            </InsetText>
          )}
        </Form>
        <p className="govuk-body">
          <a
            className="govuk-link"
            href={returnTo ? `/sign-in?return=${encodeURIComponent(returnTo)}` : "/sign-in"}
          >
            {t("register.sign-in")}
          </a>
        </p>
      </div>
    </div>
  );
}
