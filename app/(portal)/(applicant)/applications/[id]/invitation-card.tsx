import { SummaryList } from "#components/ui/summary-list.tsx";
import type { OwnApplication } from "#lib/applications/find-application.ts";
import type { QuestionContext } from "#lib/applications/questionnaire/context.ts";
import { describeValue } from "#lib/applications/questionnaire/describe-value.ts";
import { formatDate, formatMoney } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly application: OwnApplication;
  readonly context: QuestionContext;
  readonly locale: Locale;
}

/** The invitation of the application, so that applicants can see whether it is theirs. */
export function InvitationCard({ application, context, locale }: Props) {
  const t = translator(locale, "application");
  const { policy, invitation } = context;
  const { surname, givenNames, purpose, category, firstDay, lastDay, stayDays, hostName } = invitation;
  const fee = policy.purposes[purpose]?.fee;
  const kind = [
    translator(locale, "rules")(`purpose.${purpose}`),
    describeValue(policy, "category", category, locale),
  ].join(" – ");
  return (
    <section className="govuk-summary-card" aria-labelledby="invitation-card">
      <div className="govuk-summary-card__title-wrapper">
        <h2 className="govuk-summary-card__title" id="invitation-card">
          {t("invitation.title")}
        </h2>
      </div>
      <div className="govuk-summary-card__content">
        <SummaryList
          rows={[
            { key: t("invitation.for"), value: [surname, givenNames].filter(Boolean).join(" ") },
            { key: t("invitation.host"), value: hostName },
            { key: translator(locale, "questions")("fields.purpose.label"), value: kind },
            {
              key: t("invitation.window"),
              value: t("invitation.window-value", {
                firstDay: formatDate(locale, firstDay),
                lastDay: formatDate(locale, lastDay),
                stayDays,
              }),
            },
            ...(application.status === "DRAFT" && fee
              ? [{ key: t("invitation.fee"), value: formatMoney(locale, fee) }]
              : []),
          ]}
        />
        {application.status === "DRAFT" && (
          <p className="govuk-body govuk-!-margin-bottom-3">
            <a className="govuk-link" href={`/applications/${application.id}/invitation`}>
              {t("invitation.change")}
            </a>
          </p>
        )}
      </div>
    </section>
  );
}
