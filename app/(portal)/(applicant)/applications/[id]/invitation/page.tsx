import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { Details } from "#components/ui/details.tsx";
import { InsetText } from "#components/ui/inset-text.tsx";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { guard } from "#lib/web/guard.ts";
import { ClosedPage } from "../../closed-page.tsx";
import { findInvitationAction } from "./actions.ts";
import { Unusable } from "./unusable.tsx";
import type { UnusableQuery } from "./unusable-query.ts";

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<UnusableQuery>;
}

/** Asks for the invitation's number (S3), or explains why an existing one cannot be used. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, locale, application } = await guard("application:own", (await params).id);
  const { id, status, invitation } = application;
  if (status !== "DRAFT") {
    const text = translator(locale, "application")("closed.not-editable", {
      status: translator(locale, "rules")(`status.application.${status}`),
    });
    return <ClosedPage locale={locale} applicationId={id} text={text} />;
  }
  const policy = await policyOn(todayInAlmaty());
  const t = translator(locale, "invitation");
  const field: Field = {
    kind: "text",
    name: "number",
    label: t("label"),
    hint: t("hint", { digits: policy.invitation.numberDigits }),
    inputMode: "numeric",
    autoComplete: "off",
    width: 20,
    maxLength: 40,
    spellCheck: false,
  };
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={`/applications/${id}`} text={translator(locale, "application")("back-to-tasks")} />
        <Unusable actor={actor} locale={locale} policy={policy} query={await searchParams} />
        <Form
          action={findInvitationAction}
          fields={[field]}
          texts={formTexts(locale, t("title"), t("submit"))}
          hidden={{ application: id }}
        >
          <h1 className="govuk-heading-l">{t("title")}</h1>
          <p className="govuk-body">{t("intro")}</p>
          {invitation && (
            <InsetText>
              <p className="govuk-body govuk-!-font-weight-bold">{t("current.title")}</p>
              <p className="govuk-body govuk-!-margin-bottom-0">
                {t("current.keep", { number: invitation.number })}
              </p>
            </InsetText>
          )}
        </Form>
        <Details summary={t("no-number.summary")}>
          {t("no-number.text", { days: policy.promises.invitationWorkingDays })}
        </Details>
      </div>
    </div>
  );
}
