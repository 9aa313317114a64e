import { ButtonLink } from "#components/ui/button-link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { Actor } from "#lib/accounts/actor.ts";
import type { ReviewCase } from "#lib/applications/review/find-case.ts";
import { visaStatusOn } from "#lib/domain/life-cycles/visa.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { visaStatusColours } from "#lib/visas/status-colours.ts";
import { mayOnVisa } from "#lib/visas/visa-rights.ts";
import { OneButton } from "./one-button.tsx";
import { resendAction } from "./visa-actions.ts";

interface Props {
  readonly locale: Locale;
  readonly actor: Actor;
  readonly found: ReviewCase;
}

/** The newest visa of the case, with this actor's actions on it and on the decision. */
export function VisaSection({ locale, actor, found }: Props) {
  const { file } = found;
  const t = translator(locale, "decisions");
  const may = mayOnVisa(actor, found);
  const path = `/staff/applications/${file.id}`;
  const { visa } = file;
  if (!visa && !may.reopen) return null;
  return (
    <section>
      {visa && (
        <>
          <h2 className="govuk-heading-m">{t("visa.title")}</h2>
          <SummaryList rows={visaRows(locale, visa)} />
          <p className="govuk-body">
            <a className="govuk-link" href={`/applications/${file.id}/visa.pdf`}>
              {t("visa.open")}
            </a>
          </p>
        </>
      )}
      <div className="portal-actions">
        {may.resend && (
          <OneButton action={resendAction} id={file.id} text={t("resend.action")} kind="secondary" />
        )}
        {(["reissue", "revoke", "reopen"] as const)
          .filter((act) => may[act])
          .map((act) => (
            <ButtonLink key={act} href={`${path}/${act}`} kind="secondary">
              {t(`${act}.action`)}
            </ButtonLink>
          ))}
      </div>
    </section>
  );
}

function visaRows(locale: Locale, visa: NonNullable<ReviewCase["file"]["visa"]>) {
  const t = translator(locale, "decisions");
  const status = visaStatusOn(visa, todayInAlmaty());
  const period = {
    from: formatDate(locale, visa.validFrom),
    to: formatDate(locale, visa.validUntil),
  };
  return [
    { key: t("visa.number"), value: visa.number },
    {
      key: t("visa.status"),
      value: (
        <Tag colour={visaStatusColours[status]}>{translator(locale, "rules")(`status.visa.${status}`)}</Tag>
      ),
    },
    { key: t("visa.period"), value: t("visa.period-value", period) },
    { key: t("visa.passport"), value: <span className="portal-mono">{visa.passportNumber}</span> },
    ...(visa.revocationText
      ? [
          {
            key: t("visa.reason"),
            value: <span className="portal-lines">{visa.revocationText}</span>,
          },
        ]
      : []),
  ];
}
