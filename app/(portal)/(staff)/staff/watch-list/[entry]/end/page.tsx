import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { translator } from "#lib/platform/i18n/translator.ts";
import { endAction } from "../../actions.ts";
import { activeEntry } from "../../active-entry.ts";
import { entryName } from "../../entry-name.ts";

interface Props {
  readonly params: Promise<{ entry: string }>;
}

/** Ends an entry of the watch list, with the reason. */
export default async function Page({ params }: Props) {
  const { entry: id } = await params;
  const { locale, entry, path } = await activeEntry(id);
  const t = translator(locale, "watch-list");
  const title = t("end.title");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={path} text={t("entry.title")} />
        <Form
          action={endAction}
          fields={[{ kind: "textarea", name: "reason", label: t("end.reason"), rows: 3 }]}
          hidden={{ entry: entry.id }}
          texts={formTexts(locale, title, t("end.submit"))}
        >
          <h1 className="govuk-heading-l">
            <span className="govuk-caption-l">{entryName(locale, entry)}</span>
            {title}
          </h1>
          <p className="govuk-body">{t("end.lead")}</p>
        </Form>
      </div>
    </div>
  );
}
