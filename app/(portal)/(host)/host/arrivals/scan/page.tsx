import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { formValues } from "#lib/arrivals/notice-form.ts";
import { ownProperties } from "#lib/arrivals/own-properties.ts";
import { maxScanned } from "#lib/arrivals/scan-passports.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { guard } from "#lib/web/guard.ts";
import { scanAction } from "./actions.ts";
import { scanFields } from "./scan-fields.ts";

/** The page for scanning many passports one after another; the data that the guests share are entered once. */
export default async function Page() {
  const { notifier, locale } = await guard("arrival:own");
  const today = todayInAlmaty();
  const [policy, properties] = await Promise.all([policyOn(today), ownProperties(notifier)]);
  const t = translator(locale, "arrivals");
  const [only, ...others] = properties;
  return (
    <>
      <BackLink href="/host/arrivals" text={t("back")} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Form
            action={scanAction}
            fields={scanFields({ locale, policy, properties })}
            values={{
              ...formValues({ occasion: "ARRIVAL", arrivalOn: today }),
              property: others.length === 0 ? (only?.id ?? "") : "",
            }}
            texts={formTexts(locale, t("scan.title"), t("scan.submit"))}
          >
            <h1 className="govuk-heading-l">{t("scan.title")}</h1>
            <p className="govuk-body">{t("scan.intro", { max: maxScanned })}</p>
          </Form>
        </div>
      </div>
    </>
  );
}
