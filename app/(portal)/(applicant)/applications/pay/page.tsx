import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { WarningText } from "#components/ui/warning-text.tsx";
import { payableTogether } from "#lib/payments/payable-together.ts";
import { formatMoney } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { payTogetherAction } from "./actions.ts";

/** The page for choosing applications of a family or a group and paying them together. */
export default async function Page() {
  const { actor, locale } = await guard("application:own");
  const payable = await payableTogether(actor);
  const t = translator(locale, "fees");
  const payment = translator(locale, "payment");
  const title = t("family.title");
  const intro = (
    <>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{t(payable.length > 0 ? "family.intro" : "family.none")}</p>
    </>
  );
  return (
    <>
      <BackLink href="/applications" text={t("family.back")} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {payable.length === 0 ? (
            <>
              <PageTitle locale={locale} title={title} />
              {intro}
            </>
          ) : (
            <Form
              action={payTogetherAction}
              texts={formTexts(locale, title, t("family.submit"))}
              fields={[
                {
                  kind: "checkboxes",
                  name: "applications",
                  label: t("family.choose"),
                  hint: t("family.hint"),
                  options: payable.map(({ id, reference, name, purpose, fee }) => ({
                    value: id,
                    label: t("family.option", { name, reference }),
                    hint: t("family.option-hint", {
                      purpose: purpose ? translator(locale, "rules")(`purpose-paid.${purpose}`) : "",
                      fee: formatMoney(locale, fee),
                    }),
                  })),
                },
              ]}
              values={{ applications: payable.map(({ id }) => id) }}
              footer={
                <WarningText label={translator(locale, "common")("important")}>
                  {payment("due.not-refunded")}
                </WarningText>
              }
            >
              {intro}
            </Form>
          )}
        </div>
      </div>
    </>
  );
}
