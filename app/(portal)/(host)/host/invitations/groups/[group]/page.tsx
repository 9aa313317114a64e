import { notFound } from "next/navigation";
import { DocumentsList } from "#components/invitations/documents-list.tsx";
import { PeopleTable } from "#components/invitations/people-table.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { findOwnGroup } from "#lib/invitations/find-group.ts";
import { undecidedStatuses } from "#lib/invitations/limits.ts";
import { dateInAlmaty, todayInAlmaty } from "#lib/platform/clock.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { guard } from "#lib/web/guard.ts";
import { removeDocumentAction, submitAction } from "./actions.ts";
import { type GroupQuery, Outcome } from "./outcome.tsx";
import { RowsTable } from "./rows-table.tsx";

interface Props {
  readonly params: Promise<{ group: string }>;
  readonly searchParams: Promise<GroupQuery>;
}

/** One request for one or several people: its faults, people and documents, and the button that submits it. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, locale } = await guard("invitation:own");
  const [{ group: id }, query] = await Promise.all([params, searchParams]);
  const found = await findOwnGroup(actor, id);
  if (!found) notFound();
  const { group } = found;
  const policy = await policyOn(todayInAlmaty());
  const t = translator(locale, "invitations");
  const title = group.title || t("group.title", { date: formatDate(locale, dateInAlmaty(group.createdAt)) });
  const ready = group.people.filter(
    ({ row, problems }) => (row.status === "DRAFT" || row.status === "RETURNED") && problems.length === 0,
  ).length;
  const isOpen =
    group.rows.length > 0 ||
    group.people.some(({ row }) => undecidedStatuses.some((status) => status === row.status));
  const days = policy.promises.invitationWorkingDays;
  return (
    <div className="portal-wide">
      <PageTitle locale={locale} title={title} />
      <BackLink href="/host/invitations" text={t("group.back")} />
      <Outcome locale={locale} query={query} dueOn={group.dueOn} />
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{t("group.caption")}</span>
        {title}
      </h1>
      {group.rows.length > 0 && (
        <>
          <p className="govuk-body">{t("group.rows-lead")}</p>
          <RowsTable locale={locale} policy={policy} rows={group.rows} />
        </>
      )}
      {group.people.length > 0 ? (
        <PeopleTable locale={locale} policy={policy} people={group.people} base="/host/invitations" />
      ) : (
        <p className="govuk-body">{t("group.nobody")}</p>
      )}
      <h2 className="govuk-heading-m">{t("group.documents")}</h2>
      <DocumentsList
        locale={locale}
        groupId={id}
        documents={group.documents}
        remove={isOpen ? removeDocumentAction : undefined}
      />
      {isOpen && (
        <p className="govuk-body portal-actions">
          <a className="govuk-link" href={`/host/invitations/groups/${id}/documents`}>
            {t("group.add-document")}
          </a>
          <a className="govuk-link" href={`/host/invitations/groups/${id}/new`}>
            {t("group.more")}
          </a>
          <a className="govuk-link" href={`/host/invitations/import?group=${id}`}>
            {t("group.again")}
          </a>
        </p>
      )}
      {ready > 0 && (
        <form action={submitAction}>
          <p className="govuk-body">{t("group.send-lead", { count: ready, days })}</p>
          <input type="hidden" name="id" value={id} />
          <button type="submit" className="govuk-button">
            {t("group.send", { count: ready })}
          </button>
        </form>
      )}
      {!isOpen && <ButtonLink href="/host/invitations/new">{t("list.new")}</ButtonLink>}
    </div>
  );
}
