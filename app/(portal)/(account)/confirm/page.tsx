import { redirect } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Details } from "#components/ui/details.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { homeOf } from "#lib/accounts/rights.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { currentPending } from "#lib/web/account-cookies.ts";
import { currentActor, currentLocale } from "#lib/web/request.ts";
import { confirmCodeAction, resendAction } from "./actions.ts";

interface Props {
  readonly searchParams: Promise<{ mail?: string | string[] }>;
}

export default async function Page({ searchParams }: Props) {
  const actor = await currentActor();
  if (actor) redirect(homeOf(actor.role));
  const locale = await currentLocale();
  const pending = await currentPending();
  const { mail } = await searchParams;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {pending ? (
          <EnterCode locale={locale} email={pending.email} mail={mail} />
        ) : (
          <Elsewhere locale={locale} />
        )}
      </div>
    </div>
  );
}

interface EnterCodeProps {
  readonly locale: Locale;
  readonly email: string;
  readonly mail: string | string[] | undefined;
}

function EnterCode({ locale, email, mail }: EnterCodeProps) {
  const t = translator(locale, "account");
  const common = translator(locale, "common");
  const code: Field = {
    kind: "text",
    name: "code",
    label: t("confirm.code"),
    hint: t("confirm.code-hint"),
    autoComplete: "one-time-code",
    inputMode: "numeric",
    width: 10,
    maxLength: 20,
    spellCheck: false,
  };
  return (
    <>
      {mail === "sent" && (
        <NotificationBanner title={common("success")} kind="success">
          <p className="govuk-notification-banner__heading">{t("confirm.resent")}</p>
        </NotificationBanner>
      )}
      {mail === "limited" && (
        <NotificationBanner title={common("important")}>
          <p className="govuk-notification-banner__heading">{t("confirm.resend-limited")}</p>
        </NotificationBanner>
      )}
      <Form
        action={confirmCodeAction}
        fields={[code]}
        texts={formTexts(locale, t("confirm.title"), t("confirm.submit"))}
      >
        <h1 className="govuk-heading-l">{t("confirm.title")}</h1>
        <p className="govuk-body govuk-!-text-break-word">{t("confirm.sent", { email })}</p>
      </Form>
      <Details summary={t("confirm.no-mail")}>
        <p>{t("confirm.no-mail-wait")}</p>
        <form action={resendAction}>
          <button type="submit" className="govuk-button govuk-button--secondary">
            {t("confirm.resend")}
          </button>
        </form>
        <p>
          <a className="govuk-link" href="/register">
            {t("confirm.other-address")}
          </a>
        </p>
      </Details>
    </>
  );
}

function Elsewhere({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, "account");
  return (
    <>
      <PageTitle locale={locale} title={t("confirm.no-registration-title")} />
      <h1 className="govuk-heading-l">{t("confirm.no-registration-title")}</h1>
      <p className="govuk-body">{t("confirm.no-registration")}</p>
      <p className="govuk-body">{t("confirm.no-registration-sign-in")}</p>
      <ButtonLink href="/sign-in">{t("sign-in.submit")}</ButtonLink>
    </>
  );
}
