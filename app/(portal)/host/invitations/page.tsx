import { PageTitle } from "#components/ui/page-title.tsx";
import { Table } from "#components/ui/table.tsx";
import { Tag, type TagColour } from "#components/ui/tag.tsx";
import { type ListedInvitation, listInvitations } from "#lib/invitations/list-invitations.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { ruleText } from "#lib/rules/rule-text.ts";
import { currentLocale, requireActor } from "../../request.ts";
import { displayStatus } from "./display-status.ts";

const columns = ["number", "name", "purpose", "window", "organisation", "status"] as const;

/** A host's own invitations. */
export default async function Page() {
  const actor = await requireActor("HOST");
  const locale = await currentLocale();
  const today = todayInAlmaty();
  const [invitations, policy] = await Promise.all([listInvitations(actor), policyOn(today)]);
  const t = translator(locale, "host");
  const rules = translator(locale, "rules");
  const cells = (invitation: ListedInvitation) => {
    const status = displayStatus(invitation, today);
    return [
      invitation.number ?? t("no-number"),
      [invitation.surname, invitation.givenNames].filter(Boolean).join(" "),
      `${rules(`purpose.${invitation.purpose}`)} (${invitation.category})`,
      t("window-value", {
        first: formatDate(locale, invitation.firstDay),
        last: formatDate(locale, invitation.lastDay),
      }),
      invitation.organisation,
      <Tag key="status" colour={colours[status]}>
        {rules(`status.invitation.${status}`)}
      </Tag>,
    ];
  };
  return (
    <>
      <PageTitle locale={locale} title={t("title")} />
      <h1 className="govuk-heading-l">{t("title")}</h1>
      <p className="govuk-body">{t("lead")}</p>
      {invitations.length === 0 ? (
        <p className="govuk-body">{t("none")}</p>
      ) : (
        <Table
          caption={t("table")}
          captionHidden
          head={columns.map((column) => t(column))}
          rows={invitations.map((invitation) => ({ id: invitation.id, cells: cells(invitation) }))}
        />
      )}
      <h2 className="govuk-heading-m">{t("notice")}</h2>
      <p className="govuk-body">{ruleText(policy, locale, "R8")}</p>
    </>
  );
}

const colours: Readonly<Record<ListedInvitation["status"], TagColour>> = {
  DRAFT: "grey",
  SUBMITTED: "blue",
  RETURNED: "yellow",
  ISSUED: "green",
  REFUSED: "red",
  USED: "turquoise",
  CANCELLED: "grey",
  REVOKED: "red",
  EXPIRED: "grey",
};
