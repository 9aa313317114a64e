import { StatusTag } from "#components/organisations/status-tag.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { TaskList } from "#components/ui/task-list.tsx";
import { type Choice, listOrganisations } from "#lib/accounts/organisations/choose-organisation.ts";
import { listProperties } from "#lib/accounts/organisations/list-properties.ts";
import { type OwnOrganisation, ownOrganisation } from "#lib/accounts/organisations/own-organisation.ts";
import { memberMay } from "#lib/accounts/rights.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { ruleText } from "#lib/public-api/rule-text.ts";
import { guard } from "#lib/web/guard.ts";
import { chooseAction } from "./actions.ts";
import { nextSteps } from "./next-steps.ts";
import { ReturnedBanner } from "./returned-banner.tsx";

interface Props {
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

const doneBefore = ["registered", "joined", "left"] as const;

/** A host's area: the organisation's status, the next actions, and the obligations of every host (R8). */
export default async function Page({ searchParams }: Props) {
  const { actor, locale } = await guard("organisation:register");
  const [own, policy] = await Promise.all([ownOrganisation(actor), policyOn(todayInAlmaty())]);
  const asked = (await searchParams).done;
  const done = doneBefore.find((key) => key === asked);
  const t = translator(locale, "organisation");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {done && (
          <NotificationBanner title={translator(locale, "common")("success")} kind="success">
            <p className="govuk-notification-banner__heading">{t(`done.${done}`)}</p>
          </NotificationBanner>
        )}
        {own ? (
          <Overview
            locale={locale}
            own={own}
            properties={(await listProperties(actor)).filter(({ closedAt }) => !closedAt).length}
            choices={await listOrganisations(actor)}
          />
        ) : (
          <Beginning locale={locale} />
        )}
        <h2 className="govuk-heading-m">{t("overview.duty")}</h2>
        <p className="govuk-body">{ruleText(policy, locale, "R8")}</p>
      </div>
    </div>
  );
}

/** For a host without an organisation. */
function Beginning({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, "organisation");
  return (
    <>
      <PageTitle locale={locale} title={t("beginning.title")} />
      <h1 className="govuk-heading-l">{t("beginning.title")}</h1>
      <p className="govuk-body">{t("beginning.body")}</p>
      <ButtonLink href="/host/organisation/new">{t("beginning.button")}</ButtonLink>
      <h2 className="govuk-heading-m">{t("beginning.colleague")}</h2>
      <p className="govuk-body">{t("beginning.colleague-body")}</p>
    </>
  );
}

interface OverviewProps {
  readonly locale: Locale;
  readonly own: OwnOrganisation;
  /** The number of open properties. */
  readonly properties: number;
  readonly choices: readonly Choice[];
}

function Overview({ locale, own, properties, choices }: OverviewProps) {
  const t = translator(locale, "organisation");
  return (
    <>
      <PageTitle locale={locale} title={own.name} />
      <h1 className="govuk-heading-l">{own.name}</h1>
      <p className="govuk-body">
        <StatusTag locale={locale} status={own.status} />
      </p>
      {own.status === "NEW" && <p className="govuk-body">{t("overview.waiting")}</p>}
      <ReturnedBanner locale={locale} own={own} manages={memberMay(own.role, "organisation:change")} />
      <h2 className="govuk-heading-m">{t("overview.next")}</h2>
      <TaskList items={nextSteps(locale, own, properties)} />
      {choices.length > 1 && <OtherOrganisations locale={locale} own={own} choices={choices} />}
    </>
  );
}

function OtherOrganisations({ locale, own, choices }: Omit<OverviewProps, "properties">) {
  const t = translator(locale, "organisation");
  return (
    <>
      <h2 className="govuk-heading-m">{t("overview.others")}</h2>
      <p className="govuk-body">{t("overview.others-body")}</p>
      <form action={chooseAction} className="portal-actions">
        {choices
          .filter(({ organisationId }) => organisationId !== own.id)
          .map(({ organisationId, name }) => (
            <button
              key={organisationId}
              type="submit"
              name="organisationId"
              value={organisationId}
              className="govuk-button govuk-button--secondary"
            >
              {t("overview.switch", { organisation: name })}
            </button>
          ))}
      </form>
    </>
  );
}
