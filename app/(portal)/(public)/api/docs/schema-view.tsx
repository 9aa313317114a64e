import { Table } from "#components/ui/table.tsx";
import type { Translator } from "#lib/platform/i18n/translator.ts";
import type { Schema } from "#lib/public-api/open-api.ts";
import { typeName } from "./type-name.ts";

interface Props {
  readonly t: Translator<"eligibility">;
  readonly caption: string;
  readonly schema: Schema;
}

/** The fields of an answer as a table; one table for each of several alternatives. */
export function SchemaView({ t, caption, schema }: Props) {
  const shapes = schema.anyOf ?? schema.oneOf;
  if (shapes === undefined) return <FieldTable t={t} caption={caption} schema={schema} />;
  return (
    <>
      <p className="govuk-body">{t("api.one-of")}</p>
      {shapes.map((shape, index) => (
        <FieldTable
          key={JSON.stringify(shape)}
          t={t}
          caption={`${caption} (${index + 1})`}
          schema={shape as Schema}
        />
      ))}
    </>
  );
}

function FieldTable({ t, caption, schema }: Props) {
  const rows = fieldsOf(schema, "").map(({ name, field }) => ({
    id: name,
    cells: [
      <code key="name">{name}</code>,
      <code key="type">{typeName(field)}</code>,
      field.description ?? "",
    ],
  }));
  const head = (["name", "type", "meaning"] as const).map((key) => t(`api.field-head.${key}`));
  return <Table caption={caption} head={head} rows={rows} />;
}

interface NamedField {
  readonly name: string;
  readonly field: Schema;
}

/** The fields including nested ones, as paths: `fee.amount`, `rows[].annex`. */
function fieldsOf(schema: Schema, prefix: string): readonly NamedField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const field = value as Schema;
    const name = `${prefix}${key}`;
    const items = field.items as Schema | undefined;
    const inside = items?.properties
      ? fieldsOf(items, `${name}[].`)
      : field.properties
        ? fieldsOf(field, `${name}.`)
        : [];
    return [{ name, field }, ...inside];
  });
}
