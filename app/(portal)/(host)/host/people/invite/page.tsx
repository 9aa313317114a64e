import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { inviteDays } from "#lib/accounts/organisations/invite-colleague.ts";
import { emailMaxLength } from "#lib/platform/email.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { inviteAction } from "../actions.ts";
import { roleField } from "../role-field.ts";

/** Invites a colleague by mail. */
export default async function Page() {
  const { locale } = await guard("people:manage");
  const t = translator(locale, "organisation");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/host/people" text={translator(locale, "common")("back")} />
        <Form
          action={inviteAction}
          fields={[
            {
              kind: "email",
              name: "email",
              label: t("people.email"),
              hint: t("invite.email-hint"),
              autoComplete: "off",
              inputMode: "email",
              spellCheck: false,
              maxLength: emailMaxLength,
            },
            roleField(locale),
          ]}
          texts={formTexts(locale, t("invite.title"), t("invite.submit"))}
        >
          <h1 className="govuk-heading-l">{t("invite.title")}</h1>
          <p className="govuk-body">{t("invite.intro", { days: inviteDays })}</p>
        </Form>
      </div>
    </div>
  );
}
