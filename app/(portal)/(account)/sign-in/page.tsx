import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { InsetText } from "#components/ui/inset-text.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { endedByTime } from "#lib/accounts/ended-session.ts";
import { ownPath } from "#lib/accounts/own-path.ts";
import { hasProvider } from "#lib/accounts/provider/provider.ts";
import { homeOf } from "#lib/accounts/rights.ts";
import { sessionCookieName } from "#lib/accounts/session-cookie.ts";
import { emailMaxLength } from "#lib/platform/email.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { hasInterruptedForm } from "#lib/web/interrupted-form.ts";
import { currentActor, currentLocale } from "#lib/web/request.ts";
import { signInAction } from "./actions.ts";

interface Props {
  readonly searchParams: Promise<{ return?: string | string[]; done?: string | string[] }>;
}

const doneBefore = ["signed-out", "password-changed", "confirmed"] as const;

export default async function Page({ searchParams }: Props) {
  const asked = await searchParams;
  const returnTo = ownPath(asked.return);
  const actor = await currentActor();
  if (actor) redirect(returnTo ?? homeOf(actor.role));
  const [locale, endedBefore, restored] = await Promise.all([
    currentLocale(),
    endedByTimeBefore(),
    hasInterruptedForm(returnTo),
  ]);
  const t = translator(locale, "account");
  const staff = translator(locale, "staff-accounts");
  const registration = returnTo?.startsWith("/host") ? "/host/register" : "/register";
  const applies = returnTo?.startsWith("/applications") ?? false;
  const done = doneBefore.find((key) => key === asked.done);
  const fields: readonly Field[] = [
    {
      kind: "email",
      name: "email",
      label: t("email"),
      autoComplete: "username",
      inputMode: "email",
      spellCheck: false,
      maxLength: emailMaxLength,
    },
    { kind: "password", name: "password", label: t("password"), autoComplete: "current-password" },
  ];
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {done && (
          <NotificationBanner title={translator(locale, "common")("success")} kind="success">
            <p className="govuk-notification-banner__heading">{t(`sign-in.done.${done}`)}</p>
          </NotificationBanner>
        )}
        {endedBefore && <InsetText>{staff("idle.ended")}</InsetText>}
        {restored && <InsetText>{translator(locale, "common")("kept.sign-in")}</InsetText>}
        <Form
          action={signInAction}
          fields={fields}
          texts={formTexts(locale, t("sign-in.title"), t("sign-in.submit"))}
          hidden={returnTo ? { return: returnTo } : {}}
        >
          <h1 className="govuk-heading-l">{t("sign-in.title")}</h1>
          {applies && <p className="govuk-body">{t("sign-in.on-the-way")}</p>}
        </Form>
        <p className="govuk-body">
          <a className="govuk-link" href="/forgot-password">
            {t("sign-in.forgot")}
          </a>
        </p>
        {hasProvider() && (
          <>
            <h2 className="govuk-heading-m">{staff("provider.for-staff")}</h2>
            <ButtonLink
              href={`/sign-in/provider${returnTo ? `?return=${encodeURIComponent(returnTo)}` : ""}`}
              kind="secondary"
            >
              {staff("provider.button")}
            </ButtonLink>
          </>
        )}
        <h2 className="govuk-heading-m">{t("sign-in.new-here")}</h2>
        <ButtonLink
          href={returnTo ? `${registration}?return=${encodeURIComponent(returnTo)}` : registration}
          kind="secondary"
        >
          {t("sign-in.register")}
        </ButtonLink>
      </div>
    </div>
  );
}

async function endedByTimeBefore(): Promise<boolean> {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  return cookie !== undefined && (await endedByTime(cookie));
}
