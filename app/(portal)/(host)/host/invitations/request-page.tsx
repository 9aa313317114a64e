import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { RestoredBanner } from "#components/form/restored-banner.tsx";
import { ProblemList } from "#components/invitations/problem-list.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import type { ActingMember } from "#lib/accounts/organisations/membership-of.ts";
import { purposesOfKind } from "#lib/domain/organisation.ts";
import { firstDaysFrom } from "#lib/invitations/first-days.ts";
import type { RequestField, RequestFieldProblem, TypedRequest } from "#lib/invitations/request/fields.ts";
import { requestFieldLabel } from "#lib/invitations/request/problem-text.ts";
import { requestInputs, valuesOf } from "#lib/invitations/request/request-form.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { calendar } from "#lib/policy/current-calendar.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { restoredValues } from "#lib/web/interrupted-form.ts";
import { RequestAdvice } from "./request-advice.tsx";
import { saveAction } from "./save-action.ts";

interface Props {
  readonly locale: Locale;
  readonly member: ActingMember;
  readonly title: string;
  readonly back: string;
  /** The request to save, as hidden fields. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly typed?: TypedRequest;
  readonly problems?: readonly RequestFieldProblem[];
  /** The officer's text about a returned request, and the fields concerned. */
  readonly returned?: { readonly text: string; readonly fields: readonly RequestField[] };
}

/** The form of one request, new or for correction. */
export async function RequestPage(props: Props) {
  const { locale, member, title, back, hidden, typed, problems = [], returned } = props;
  const t = translator(locale, "invitations");
  const restored = await restoredValues();
  const today = todayInAlmaty();
  const policy = await policyOn(today);
  const purposes = purposesOfKind(member.kind);
  const window = firstDaysFrom(policy, await calendar(), today);
  const { earliestDaysBefore: days, latestWorkingDaysBefore: working } = policy.invitation;
  return (
    <>
      <BackLink href={back} text={t("form.back")} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {restored && <RestoredBanner locale={locale} />}
          <Form
            action={saveAction}
            fields={requestInputs(locale, policy, purposes)}
            values={{ ...(typed && valuesOf(policy, typed)), ...restored }}
            hidden={hidden}
            texts={formTexts(locale, title, t("form.save"))}
            footer={
              <RequestAdvice
                locale={locale}
                purposes={purposes}
                {...(window ? { window } : {})}
                texts={{
                  window: window
                    ? t("advice.window", {
                        from: formatDate(locale, window.from),
                        to: formatDate(locale, window.to),
                      })
                    : "",
                  territory: t("advice.territory"),
                  passport: t("advice.passport", { date: "{date}" }),
                  good: t("advice.good"),
                }}
              />
            }
          >
            <h1 className="govuk-heading-l">{title}</h1>
            {returned && (
              <div className="govuk-inset-text">
                <p className="govuk-body portal-lines">{t("group.returned", { text: returned.text })}</p>
                {returned.fields.length > 0 && (
                  <p className="govuk-body">
                    {t("to-correct")}:{" "}
                    {returned.fields.map((field) => requestFieldLabel(locale, field)).join(", ")}
                  </p>
                )}
              </div>
            )}
            <ProblemList locale={locale} policy={policy} problems={problems} />
            <p className="govuk-body">{t("form.lead")}</p>
            <p className="govuk-body">{t("form.window", { days, working })}</p>
          </Form>
        </div>
      </div>
    </>
  );
}
