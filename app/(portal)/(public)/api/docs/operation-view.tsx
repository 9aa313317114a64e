import { Table } from "#components/ui/table.tsx";
import type { Translator } from "#lib/platform/i18n/translator.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { DocumentedOperation } from "#lib/public-api/open-api.ts";
import { SchemaView } from "./schema-view.tsx";
import { typeName } from "./type-name.ts";

interface Props {
  readonly t: Translator<"eligibility">;
  readonly server: string;
  readonly path: string;
  readonly operation: DocumentedOperation;
}

/** One operation: its parameters, its answer, and an example to follow. */
export function OperationView({ t, server, path, operation }: Props) {
  const { operationId, summary, description, parameters, responses } = operation;
  const schema = responses["200"]?.content?.["application/json"]?.schema;
  const example = `${server}${path}?${new URLSearchParams(
    parameters.flatMap(({ name, example: value }) => (value === undefined ? [] : [[name, value]])),
  )}`;
  return (
    <section id={operationId}>
      <h2 className="govuk-heading-l">{summary}</h2>
      <p className="govuk-body">
        <code>
          GET {server}
          {path}
        </code>
      </p>
      <p className="govuk-body">{description}</p>
      <ParameterTable t={t} parameters={parameters} caption={`${t("api.parameters")}: ${operationId}`} />
      {schema && <SchemaView t={t} caption={`${t("api.answer")}: ${operationId}`} schema={schema} />}
      <p className="govuk-body">
        {t("api.example")}:{" "}
        <a className="govuk-link" href={example}>
          {example}
        </a>
      </p>
    </section>
  );
}

interface ParameterTableProps {
  readonly t: Translator<"eligibility">;
  readonly parameters: DocumentedOperation["parameters"];
  readonly caption: string;
}

function ParameterTable({ t, parameters, caption }: ParameterTableProps) {
  const common = translator(t.locale, "common");
  const rows = parameters.map(({ name, required, description, schema }) => ({
    id: name,
    cells: [
      <code key="name">{name}</code>,
      common(required ? "yes" : "no"),
      `${description} (${typeName(schema)})`,
    ],
  }));
  const head = (["name", "required", "meaning"] as const).map((key) => t(`api.parameter-head.${key}`));
  return <Table caption={caption} head={head} rows={rows} />;
}
