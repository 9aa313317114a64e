import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { translator } from "#lib/platform/i18n/translator.ts";
import { changeAction } from "../../actions.ts";
import { activeEntry } from "../../active-entry.ts";
import { entryFields, entryValues } from "../../entry-fields.ts";

interface Props {
  readonly params: Promise<{ entry: string }>;
}

/** Changes an entry, including its last day. */
export default async function Page({ params }: Props) {
  const { entry: id } = await params;
  const { locale, entry, path } = await activeEntry(id);
  const t = translator(locale, "watch-list");
  const title = t("form.edit-title");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={path} text={t("entry.title")} />
        <Form
          action={changeAction}
          fields={entryFields(locale)}
          values={entryValues(entry)}
          hidden={{ entry: entry.id, revision: String(entry.revision) }}
          texts={formTexts(locale, title, t("form.change"))}
        >
          <h1 className="govuk-heading-l">{title}</h1>
          <p className="govuk-body">{t("form.lead")}</p>
        </Form>
      </div>
    </div>
  );
}
