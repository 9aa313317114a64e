import { redirect } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { ownFactor } from "#lib/accounts/second-factor/own-factor.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { renewCodesAction } from "../../actions.ts";

/** Creates ten new recovery codes, in exchange for a code. */
export default async function Page() {
  const { actor, locale } = await guard("factor:own");
  const factor = await ownFactor(actor);
  // Without an authenticator, recovery codes are of no use.
  if (factor.state !== "enrolled") redirect("/account/security/second-factor");
  const t = translator(locale, "staff-accounts");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/account/security" text={translator(locale, "common")("back")} />
        <Form
          action={renewCodesAction}
          fields={[
            {
              kind: "text",
              name: "code",
              label: t("enrol.current"),
              autoComplete: "one-time-code",
              spellCheck: false,
              width: 20,
              maxLength: 30,
            },
          ]}
          texts={formTexts(locale, t("recovery.renew-title"), t("recovery.renew-submit"))}
        >
          <h1 className="govuk-heading-l">{t("recovery.renew-title")}</h1>
          <p className="govuk-body">{t("recovery.renew-intro")}</p>
        </Form>
      </div>
    </div>
  );
}
