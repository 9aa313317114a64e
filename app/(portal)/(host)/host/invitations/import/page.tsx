import { notFound } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { tableField } from "#components/form/table-field.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { findOwnGroup } from "#lib/invitations/find-group.ts";
import { maxInGroup } from "#lib/invitations/limits.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { importAction } from "./actions.ts";

interface Props {
  readonly searchParams: Promise<{ group?: string | string[] }>;
}

/** The page for importing a table of guests, as a new request or again into an existing one. */
export default async function Page({ searchParams }: Props) {
  const { actor, locale } = await guard("invitation:request");
  const asked = (await searchParams).group;
  const group = typeof asked === "string" ? asked : undefined;
  if (group !== undefined && !(await findOwnGroup(actor, group))) notFound();
  const t = translator(locale, "invitations");
  const title = t("import.title");
  const name: Field = {
    kind: "text",
    name: "title",
    label: translator(locale, "common")("optional", { label: t("import.group") }),
    hint: t("import.group-hint"),
    maxLength: 100,
  };
  const file = tableField(locale, { label: t("import.file"), hint: t("import.file-hint") });
  return (
    <>
      <BackLink
        href={group ? `/host/invitations/groups/${group}` : "/host/invitations"}
        text={t("form.back")}
      />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Form
            action={importAction}
            fields={group ? [file] : [name, file]}
            hidden={group ? { group } : {}}
            texts={formTexts(locale, title, t("import.submit"))}
          >
            <h1 className="govuk-heading-l">{title}</h1>
            <p className="govuk-body">{t("import.lead", { max: maxInGroup })}</p>
            <p className="govuk-body">
              {t("import.template")}{" "}
              <a className="govuk-link" href="/host/invitations/template/xlsx" download>
                XLSX
              </a>{" "}
              <a className="govuk-link" href="/host/invitations/template/csv" download>
                CSV
              </a>
            </p>
          </Form>
        </div>
      </div>
    </>
  );
}
