import { PageTitle } from "#components/ui/page-title.tsx";
import { translator } from "#lib/platform/i18n/translator.ts";
import { openApi } from "#lib/public-api/open-api.ts";
import { documentOperations } from "#lib/visas/verify/open-api.ts";
import { currentLocale } from "#lib/web/request.ts";
import { NoticesView } from "./notices-view.tsx";
import { OperationView } from "./operation-view.tsx";
import { SchemaView } from "./schema-view.tsx";

const problems = [
  { id: "invalid-parameters", status: "400" },
  { id: "unknown-operation", status: "404" },
  { id: "no-answer", status: "422" },
] as const;

const commandExample = "npm run -s rules -- eligibility --territory BM --purpose business --on 2026-11-22";

/** The OpenAPI description for people, in their language. */
export default async function Page() {
  const locale = await currentLocale();
  const t = translator(locale, "eligibility");
  const { info, servers, paths, components } = openApi(locale);
  const server = servers[0]?.url ?? "";
  return (
    <>
      <PageTitle locale={locale} title={info.title} />
      <h1 className="govuk-heading-l">{info.title}</h1>
      <p className="govuk-body-l">{t("api.lead")}</p>
      <p className="govuk-body">{info.description}</p>
      <p className="govuk-body">
        <a className="govuk-link" href="/api/v1/openapi.json">
          {t("api.download")}
        </a>
      </p>
      {Object.entries(paths).map(([path, { get }]) => (
        <OperationView key={path} t={t} server={server} path={path} operation={get} />
      ))}
      {documentOperations(locale).map(({ path, method, summary, description }) => (
        <section key={path} id={path.slice(1)}>
          <h2 className="govuk-heading-m">{summary}</h2>
          <p className="govuk-body">
            <code>
              {method.toUpperCase()} {server}
              {path}
            </code>
          </p>
          <p className="govuk-body">{description}</p>
        </section>
      ))}
      <NoticesView locale={locale} server={server} />
      <h2 className="govuk-heading-m" id="problems">
        {t("api.problems")}
      </h2>
      <p className="govuk-body">{t("api.problems-lead")}</p>
      <ul className="govuk-list govuk-list--bullet">
        {problems.map(({ id, status }) => (
          <li key={id} id={id}>
            {status}: {t(`api.problem.${id}`)}
          </li>
        ))}
      </ul>
      {Object.entries(components.schemas).map(([name, schema]) => (
        <SchemaView key={name} t={t} caption={name} schema={schema} />
      ))}
      <h2 className="govuk-heading-m">{t("api.caching")}</h2>
      <p className="govuk-body">{t("api.caching-lead")}</p>
      <h2 className="govuk-heading-m">{t("api.command.title")}</h2>
      <p className="govuk-body">{t("api.command.lead")}</p>
      <p className="govuk-body">
        <code>{commandExample}</code>
      </p>
    </>
  );
}
