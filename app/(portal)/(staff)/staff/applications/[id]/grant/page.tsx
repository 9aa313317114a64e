import { notFound, redirect } from "next/navigation";
import { BackLink } from "#components/ui/back-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { WarningText } from "#components/ui/warning-text.tsx";
import { findCase } from "#lib/applications/review/find-case.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { planVisa } from "#lib/visas/plan-visa.ts";
import { guard } from "#lib/web/guard.ts";
import { checkText } from "../../../check-text.ts";
import { grantAction } from "./actions.ts";
import { planRows } from "./plan-rows.tsx";

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** The visa as it would be issued, for confirmation. */
export default async function Page({ params }: Props) {
  const { actor, locale } = await guard("application:decide");
  const { id } = await params;
  const found = await findCase(actor, id);
  if (found === undefined) notFound();
  const { file, policy, checked } = found;
  const path = `/staff/applications/${file.id}`;
  if (!found.may.decide) redirect(path);
  const plan = planVisa(file, checked);
  const t = translator(locale, "staff");
  const title = t(plan.ok ? "grant.title" : "grant.blocked-title", { reference: file.reference });
  return (
    <>
      <PageTitle locale={locale} title={title} />
      <BackLink href={path} text={t("grant.cancel")} />
      <h1 className="govuk-heading-l">{title}</h1>
      {plan.ok ? (
        <>
          <p className="govuk-body">{t("grant.lead")}</p>
          <SummaryList rows={planRows(locale, policy, file, plan.value)} />
          <WarningText label={translator(locale, "common")("important")}>{t("grant.warning")}</WarningText>
          <form action={grantAction}>
            <input type="hidden" name="applicationId" value={file.id} />
            <button type="submit" className="govuk-button">
              {t("grant.submit")}
            </button>
          </form>
        </>
      ) : (
        <>
          <p className="govuk-body">{t("grant.blocked")}</p>
          <ul className="govuk-list govuk-list--bullet">
            {plan.problem.checks.map((check) => (
              <li key={check.id}>
                {check.rule}: {checkText(locale, policy, check)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
