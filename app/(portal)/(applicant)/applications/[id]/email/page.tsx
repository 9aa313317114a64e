import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { answerText } from "#lib/applications/questionnaire/answers.ts";
import { mailTrouble } from "#lib/operations/mail-trouble.ts";
import { emailMaxLength } from "#lib/platform/email.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { MailTroubleBanner } from "../mail-trouble-banner.tsx";
import { changeAddressAction } from "./actions.ts";

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<{ again?: string | string[] }>;
}

/** The address for mails about an application, and another attempt at undelivered ones. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, locale, application } = await guard("application:own", (await params).id);
  const { id } = application;
  const { again } = await searchParams;
  const t = translator(locale, "jobs");
  const address = answerText(application.answers, "email") || application.accountEmail;
  const trouble = again === undefined ? await mailTrouble(actor, id) : undefined;
  const field: Field = {
    kind: "email",
    name: "email",
    label: t("address.label"),
    hint: t("address.hint"),
    autoComplete: "email",
    inputMode: "email",
    maxLength: emailMaxLength,
    spellCheck: false,
  };
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={`/applications/${id}`} text={translator(locale, "payment")("back")} />
        {typeof again === "string" && /^\d{1,3}$/.test(again) && (
          <NotificationBanner title={t("address.done-title")} kind="success">
            <p className="govuk-notification-banner__heading">
              {t("address.done", { address, count: Number(again) })}
            </p>
          </NotificationBanner>
        )}
        {trouble && <MailTroubleBanner locale={locale} applicationId={id} trouble={trouble} link={false} />}
        <Form
          action={changeAddressAction}
          fields={[field]}
          values={{ email: address }}
          texts={formTexts(locale, t("address.title"), t("address.submit"))}
          hidden={{ application: id }}
        >
          <h1 className="govuk-heading-l">{t("address.title")}</h1>
          <p className="govuk-body">{t("address.lead")}</p>
        </Form>
      </div>
    </div>
  );
}
