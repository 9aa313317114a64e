import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { PageTitle } from "#components/ui/page-title.tsx";
import { Table } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { may } from "#lib/accounts/rights.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import { dateInputs } from "#lib/platform/forms/kinds.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn, policyVersions } from "#lib/policy/current-policy.ts";
import { openProposals } from "#lib/policy/proposals.ts";
import { guard } from "#lib/web/guard.ts";
import { beginAction } from "./actions.ts";

/** Current and future versions, proposals, and a button for starting the next one. */
export default async function Page() {
  const { actor, locale } = await guard("policy:read");
  const today = todayInAlmaty();
  const [versions, current, proposals] = await Promise.all([
    policyVersions(),
    policyOn(today),
    openProposals(actor),
  ]);
  const t = translator(locale, "policy");
  const begins: Field = {
    kind: "date",
    name: "from",
    label: t("begin.date"),
    hint: t("begin.hint"),
    parts: dateInputs(locale),
  };
  return (
    <>
      {!may(actor, "policy:propose") && <PageTitle locale={locale} title={t("title")} />}
      <h1 className="govuk-heading-l">{t("title")}</h1>
      <p className="govuk-body">{t("lead")}</p>
      <Table
        caption={t("versions")}
        head={[t("version"), t("from"), t("state")]}
        rows={versions.map(({ version, inForceFrom }) => ({
          id: version,
          cells: [
            <a className="govuk-link" key="version" href={`/staff/policy/versions/${version}`}>
              {version}
            </a>,
            formatDate(locale, inForceFrom),
            t(`version-state.${stateOf(version === current.version, inForceFrom > today)}`),
          ],
        }))}
      />
      {proposals.length === 0 ? (
        <>
          <h2 className="govuk-heading-m">{t("open")}</h2>
          <p className="govuk-body">{t("none-open")}</p>
        </>
      ) : (
        <Table
          caption={t("open")}
          head={[t("from"), t("author"), t("state")]}
          rows={proposals.map(({ id, policy, author, status }) => ({
            id,
            cells: [
              <a className="govuk-link" key="from" href={`/staff/policy/proposals/${id}`}>
                {formatDate(locale, policy.inForceFrom)}
              </a>,
              author,
              <Tag key="state" colour={status === "PROPOSED" ? "yellow" : "grey"}>
                {t(`status.${status}`)}
              </Tag>,
            ],
          }))}
        />
      )}
      {may(actor, "policy:propose") && (
        <Form action={beginAction} fields={[begins]} texts={formTexts(locale, t("title"), t("begin.submit"))}>
          <h2 className="govuk-heading-m">{t("begin.title")}</h2>
          <p className="govuk-body">{t("begin.lead")}</p>
        </Form>
      )}
    </>
  );
}

const stateOf = (current: boolean, coming: boolean) => {
  if (current) return "now";
  return coming ? "coming" : "past";
};
