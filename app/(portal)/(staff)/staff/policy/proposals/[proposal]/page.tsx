import { notFound } from "next/navigation";
import { BackLink } from "#components/ui/back-link.tsx";
import { InsetText } from "#components/ui/inset-text.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { WarningText } from "#components/ui/warning-text.tsx";
import { policyFaults } from "#lib/domain/check-policy.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyByVersion } from "#lib/policy/current-policy.ts";
import { findProposal, proposalEvents } from "#lib/policy/proposals.ts";
import { guard } from "#lib/web/guard.ts";
import { moveAction } from "../../actions.ts";
import { DifferenceList } from "../../difference-list.tsx";
import { EffectTable } from "../../effect-table.tsx";
import { PolicyFacts } from "../../policy-facts.tsx";

interface Props {
  readonly params: Promise<{ proposal: string }>;
  readonly searchParams: Promise<{ problem?: string | string[] }>;
}

const problems = [
  "changed",
  "faulty",
  "no-difference",
  "outdated",
  "not-in-future",
  "before-latest",
] as const;

/** A proposed version: its changes, their effect on open drafts, and its actions. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, locale } = await guard("policy:read");
  const [{ proposal: id }, { problem }] = await Promise.all([params, searchParams]);
  const proposal = await findProposal(actor, id);
  if (!proposal) notFound();
  const { policy, status, author, decider, revision } = proposal;
  const before = await policyByVersion(proposal.base);
  const t = translator(locale, "policy");
  const title = t("proposal-title", { date: formatDate(locale, policy.inForceFrom) });
  const events = proposalEvents(actor, proposal);
  const faults = policyFaults(policy).map((fault) =>
    t(`fault.${fault.fault}`, {
      ...fault,
      ...("purpose" in fault && { purpose: translator(locale, "rules")(`purpose-term.${fault.purpose}`) }),
    }),
  );
  const told = problems.find((known) => known === problem);
  const path = `/staff/policy/proposals/${id}`;
  const nextAnnex = Math.max(0, ...policy.lists.map(({ annex }) => annex)) + 1;
  return (
    <>
      <PageTitle locale={locale} title={title} />
      <BackLink href="/staff/policy" text={t("back")} />
      {told && (
        <NotificationBanner title={t("problem.title")}>
          <p className="govuk-notification-banner__heading">{t(`problem.${told}`)}</p>
        </NotificationBanner>
      )}
      <h1 className="govuk-heading-l">{title}</h1>
      <SummaryList
        rows={[
          { key: t("state"), value: t(`status.${status}`) },
          { key: t("author"), value: author },
          ...(decider ? [{ key: t("decider"), value: decider }] : []),
        ]}
      />
      {faults.length > 0 && (
        <InsetText>
          <h2 className="govuk-heading-s">{t("faults")}</h2>
          <ul className="govuk-list govuk-list--bullet">
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </InsetText>
      )}
      <DifferenceList locale={locale} before={before} after={policy} />
      {(status === "DRAFT" || status === "PROPOSED") && (
        <EffectTable locale={locale} before={before} after={policy} />
      )}
      {events.includes("publish") && <WarningText label={t("important")}>{t("publish-warning")}</WarningText>}
      {status === "PROPOSED" && !events.includes("publish") && (
        <p className="govuk-body">{t("own-proposal")}</p>
      )}
      <div className="govuk-button-group">
        {(["publish", "propose", "return", "withdraw"] as const)
          .filter((event) => events.includes(event))
          .map((event, index) => (
            <form action={moveAction} key={event}>
              <input type="hidden" name="proposal" value={id} />
              <input type="hidden" name="revision" value={revision} />
              <input type="hidden" name="event" value={event} />
              <button type="submit" className={`govuk-button${index > 0 ? " govuk-button--secondary" : ""}`}>
                {t(`act.${event}`)}
              </button>
            </form>
          ))}
      </div>
      <h2 className="govuk-heading-m">{t("contents")}</h2>
      <PolicyFacts
        locale={locale}
        policy={policy}
        source={id}
        editAt={events.includes("edit") ? path : undefined}
      />
      {events.includes("edit") && (
        <p className="govuk-body">
          <a className="govuk-link" href={`${path}/lists/${nextAnnex}`}>
            {t("new-annex")}: {t("annex", { annex: nextAnnex })}
          </a>
        </p>
      )}
    </>
  );
}
