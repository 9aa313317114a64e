import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { passwordMinLength } from "#lib/accounts/password-rules.ts";
import { findStaffInvite } from "#lib/accounts/staff/find-invite.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { currentActor, currentLocale } from "#lib/web/request.ts";
import { acceptStaffInviteAction } from "../actions.ts";

interface Props {
  readonly params: Promise<{ link: string }>;
}

/** A person invited to become staff chooses a password; setting up the second factor follows. */
export default async function Page({ params }: Props) {
  const { link } = await params;
  const [locale, actor, invite] = await Promise.all([currentLocale(), currentActor(), findStaffInvite(link)]);
  const t = translator(locale, "staff-accounts");
  if (!invite) return <Explained locale={locale} reason="dead" />;
  if (actor) return <Explained locale={locale} reason="other" />;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Form
          action={acceptStaffInviteAction}
          fields={[
            {
              kind: "password",
              name: "password",
              label: t("invited.password"),
              hint: translator(locale, "account")("register.password-hint", { min: passwordMinLength }),
              autoComplete: "new-password",
            },
          ]}
          texts={formTexts(locale, t("invited.title"), t("invited.submit"))}
          hidden={{ link }}
        >
          <h1 className="govuk-heading-l">{t("invited.title")}</h1>
          <p className="govuk-body govuk-!-text-break-word">
            {t("invited.body", { role: t(`role.${invite.role}`), email: invite.email })}
          </p>
        </Form>
      </div>
    </div>
  );
}

function Explained({ locale, reason }: { readonly locale: Locale; readonly reason: "dead" | "other" }) {
  const t = translator(locale, "staff-accounts");
  const title = t(`invited.${reason}-title`);
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageTitle locale={locale} title={title} />
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">{t(`invited.${reason}`)}</p>
        {reason === "dead" && <ButtonLink href="/sign-in">{t("invited.sign-in")}</ButtonLink>}
      </div>
    </div>
  );
}
