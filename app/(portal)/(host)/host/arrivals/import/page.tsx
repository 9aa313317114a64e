import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { tableField } from "#components/form/table-field.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { Details } from "#components/ui/details.tsx";
import { Table } from "#components/ui/table.tsx";
import { maxGuests } from "#lib/arrivals/import-table.ts";
import { ownProperties } from "#lib/arrivals/own-properties.ts";
import { columnFacts, columnName, TABLE_COLUMNS, type TableColumn } from "#lib/arrivals/table-columns.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import { formatList } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { uploadAction } from "./actions.ts";

/** The page for choosing a table of guests, which is checked before anything is sent. */
export default async function Page() {
  const { notifier, locale } = await guard("arrival:own");
  const properties = await ownProperties(notifier);
  const t = translator(locale, "arrivals");
  const property: readonly Field[] =
    properties.length === 0
      ? []
      : [
          {
            kind: "select",
            name: "property",
            label: t("import.property"),
            options: [
              { value: "", label: t("property-none") },
              ...properties.map(({ id, name }) => ({ value: id, label: name })),
            ],
          },
        ];
  const [only, ...others] = properties;
  return (
    <>
      <BackLink href="/host/arrivals" text={t("back")} />
      <Form
        action={uploadAction}
        fields={[tableField(locale, { label: t("import.file"), hint: t("import.file-hint") }), ...property]}
        values={{ property: others.length === 0 ? (only?.id ?? "") : "" }}
        texts={formTexts(locale, t("import.title"), t("import.submit"))}
      >
        <h1 className="govuk-heading-l">{t("import.title")}</h1>
        <p className="govuk-body">{t("import.intro", { rows: maxGuests })}</p>
        <p className="govuk-body portal-actions">
          {t("import.template")}
          {(["xlsx", "csv"] as const).map((format) => (
            <a key={format} className="govuk-link" href={`/host/arrivals/template/${format}`}>
              {t(`export.${format}`)}
            </a>
          ))}
        </p>
      </Form>
      <Details summary={t("import.columns")}>
        <Table
          caption={t("import.columns")}
          captionHidden
          head={[t("import.column"), t("import.content")]}
          rows={TABLE_COLUMNS.map((column) => ({
            id: column,
            cells: [columnName(locale, column), meaning(locale, column)],
          }))}
        />
      </Details>
    </>
  );
}

/** The accepted values of a column, and whether it is required. */
function meaning(locale: Locale, column: TableColumn): string {
  const t = translator(locale, "arrivals");
  const { required, isDate, answers } = columnFacts(locale, column);
  const content = [
    required && t("import.required"),
    isDate && t("import.date"),
    answers.length > 0 && t("import.choices", { options: formatList(locale, answers, "plain") }),
    column === "borderPoint" && t("import.border-point"),
    column === "children" && t("import.children"),
    column === "property" && t("import.property-column"),
  ];
  return content.filter(Boolean).join("; ");
}
