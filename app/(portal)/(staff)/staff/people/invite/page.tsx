import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { staffInviteDays } from "#lib/accounts/staff/invite-staff.ts";
import { emailMaxLength } from "#lib/platform/email.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { inviteStaffAction } from "../actions.ts";
import { staffRoleField } from "../role-field.ts";

/** Invites a person by mail to become staff. */
export default async function Page() {
  const { locale } = await guard("staff:manage");
  const t = translator(locale, "staff-accounts");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/staff/people" text={t("person.back")} />
        <Form
          action={inviteStaffAction}
          fields={[
            {
              kind: "email",
              name: "email",
              label: t("invite.email"),
              autoComplete: "off",
              inputMode: "email",
              spellCheck: false,
              maxLength: emailMaxLength,
            },
            staffRoleField(locale),
          ]}
          texts={formTexts(locale, t("invite.title"), t("invite.submit"))}
        >
          <h1 className="govuk-heading-l">{t("invite.title")}</h1>
          <p className="govuk-body">{t("invite.intro", { days: staffInviteDays })}</p>
        </Form>
      </div>
    </div>
  );
}
