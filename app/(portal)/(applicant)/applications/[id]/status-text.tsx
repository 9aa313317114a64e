import { ButtonLink } from "#components/ui/button-link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { OwnApplication, OwnVisa } from "#lib/applications/find-application.ts";
import { endedDraftRetainedUntil, payableUntil } from "#lib/applications/periods.ts";
import { answerText } from "#lib/applications/questionnaire/answers.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import type { Key } from "#lib/platform/i18n/messages.ts";
import { textOr } from "#lib/platform/i18n/translate.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly application: OwnApplication;
  readonly policy: Policy;
  readonly locale: Locale;
}

/** The meaning of the status for the applicant, with anything that they have to do. */
export function StatusText({ application, policy, locale }: Props) {
  const t = translator(locale, "application");
  const { id, status, answers, accountEmail, promisedOn, paidAt, savedAt, submittedAt } = application;
  const text = (key: Key<"application">, values = {}) => <p className="govuk-body-l">{t(key, values)}</p>;
  const email = answerText(answers, "email") || accountEmail;
  switch (status) {
    case "SUBMITTED":
      return (
        <>
          {text("state.SUBMITTED.text", {
            payBy: submittedAt ? formatDate(locale, payableUntil(policy, submittedAt)) : "",
            days: policy.promises.applicationWorkingDays,
          })}
          <ButtonLink href={`/applications/${id}/pay`}>{t("state.SUBMITTED.pay")}</ButtonLink>
        </>
      );
    case "PAID":
    case "IN_REVIEW":
      return promisedOn ? (
        text(`state.${status}.text`, { promised: formatDate(locale, promisedOn), email })
      ) : (
        <p className="govuk-body-l">{t("timeline.unknown")}</p>
      );
    case "GRANTED":
      if (application.visa?.isRevoked) return <Revoked visa={application.visa} locale={locale} />;
      return (
        <>
          {text("state.GRANTED.text", { number: application.visa?.number ?? "", email })}
          <ButtonLink href={`/applications/${id}/visa.pdf`}>{t("state.GRANTED.download")}</ButtonLink>
          <p className="govuk-body">
            <a className="govuk-link" href={`/applications/${id}/share`}>
              {t("state.GRANTED.share")}
            </a>
          </p>
        </>
      );
    case "REFUSED":
      return <Refusal application={application} locale={locale} />;
    case "WITHDRAWN":
      return text(paidAt ? "state.WITHDRAWN.paid" : "state.WITHDRAWN.unpaid");
    case "LAPSED":
      return submittedAt
        ? text("state.LAPSED.submitted")
        : text("state.LAPSED.draft", {
            days: policy.periods.draftDays,
            date: formatDate(locale, endedDraftRetainedUntil(policy, savedAt)),
          });
    default:
      return null;
  }
}

function Refusal({ application, locale }: Omit<Props, "policy">) {
  const t = translator(locale, "application");
  const { refusalGround, refusalText } = application;
  const rules = translator(locale, "rules");
  return (
    <>
      <p className="govuk-body-l">{t("state.REFUSED.text")}</p>
      <SummaryList
        rows={[
          ...(refusalGround
            ? [
                {
                  key: t("state.REFUSED.reason"),
                  value: textOr(rules, `refusalGround.${refusalGround}`, refusalGround),
                },
              ]
            : []),
          ...(refusalText ? [{ key: t("state.REFUSED.explanation"), value: refusalText }] : []),
        ]}
      />
      <p className="govuk-body">{t("state.REFUSED.next")}</p>
    </>
  );
}

function Revoked({ visa, locale }: { readonly visa: OwnVisa; readonly locale: Locale }) {
  const t = translator(locale, "decisions");
  return (
    <>
      <p className="govuk-body-l">{t("revoked.text", { number: visa.number })}</p>
      {visa.revocationText && <p className="govuk-body portal-lines">{visa.revocationText}</p>}
    </>
  );
}
