import { notFound } from "next/navigation";
import { BackLink } from "#components/ui/back-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { formatDate } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyVersions } from "#lib/policy/current-policy.ts";
import { guard } from "#lib/web/guard.ts";
import { DifferenceList } from "../../difference-list.tsx";
import { PolicyFacts } from "../../policy-facts.tsx";

interface Props {
  readonly params: Promise<{ version: string }>;
}

/** A published version, and its changes from the previous one. */
export default async function Page({ params }: Props) {
  const { locale } = await guard("policy:read");
  const [{ version }, versions] = await Promise.all([params, policyVersions()]);
  const at = versions.findIndex((policy) => policy.version === version);
  const [policy, before] = [versions[at], versions[at - 1]];
  if (!policy) notFound();
  const t = translator(locale, "policy");
  const title = t("version-title", { version });
  return (
    <>
      <PageTitle locale={locale} title={title} />
      <BackLink href="/staff/policy" text={t("back")} />
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">
        {t("from")}: {formatDate(locale, policy.inForceFrom)}
      </p>
      {before && <DifferenceList locale={locale} before={before} after={policy} />}
      <h2 className="govuk-heading-m">{t("contents")}</h2>
      <PolicyFacts locale={locale} policy={policy} source={version} />
    </>
  );
}
