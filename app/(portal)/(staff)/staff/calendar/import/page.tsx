import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { tableField } from "#components/form/table-field.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { translator } from "#lib/platform/i18n/translator.ts";
import { nameColumns } from "#lib/policy/annex-columns.ts";
import { guard } from "#lib/web/guard.ts";
import { importAction } from "../actions.ts";

interface Props {
  readonly searchParams: Promise<{ year?: string | string[] }>;
}

/** Imports a year's days from a table. */
export default async function Page({ searchParams }: Props) {
  const { locale } = await guard("calendar:edit");
  const { year } = await searchParams;
  const t = translator(locale, "calendar");
  const title = t("import.title");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/staff/calendar" text={t("title")} />
        <Form
          action={importAction}
          fields={[
            { kind: "number", name: "year", label: t("import.year"), width: 4, maxLength: 4 },
            tableField(locale, { label: t("import.file") }),
          ]}
          values={{ year: typeof year === "string" && /^\d{4}$/.test(year) ? year : "" }}
          texts={formTexts(locale, title, t("import.submit"))}
        >
          <h1 className="govuk-heading-l">{title}</h1>
          <p className="govuk-body">{t("import.lead", { names: nameColumns.join(", ") })}</p>
        </Form>
      </div>
    </div>
  );
}
