import { notFound } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { tableField } from "#components/form/table-field.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { translator } from "#lib/platform/i18n/translator.ts";
import { findProposal, proposalEvents } from "#lib/policy/proposals.ts";
import { guard } from "#lib/web/guard.ts";
import { importAction } from "../../../../../actions.ts";

interface Props {
  readonly params: Promise<{ proposal: string; annex: string }>;
}

/** Replaces a list of a proposed version by a table, completely or not at all. */
export default async function Page({ params }: Props) {
  const { actor, locale } = await guard("policy:propose");
  const { proposal: id, annex } = await params;
  const proposal = await findProposal(actor, id);
  if (!proposal || !/^[1-9]\d?$/.test(annex) || !proposalEvents(actor, proposal).includes("edit")) notFound();
  const t = translator(locale, "policy");
  const title = `${t("annex", { annex })}: ${t("list.import")}`;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={`/staff/policy/proposals/${id}/lists/${annex}`} text={t("annex", { annex })} />
        <Form
          action={importAction}
          fields={[tableField(locale, { label: t("list.file") })]}
          texts={formTexts(locale, title, t("list.import-submit"))}
          hidden={{ proposal: id, revision: String(proposal.revision), annex }}
        >
          <h1 className="govuk-heading-l">{title}</h1>
          <p className="govuk-body">{t("list.import-lead")}</p>
        </Form>
      </div>
    </div>
  );
}
