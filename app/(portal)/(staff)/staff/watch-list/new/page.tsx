import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { addAction } from "../actions.ts";
import { entryFields } from "../entry-fields.ts";

/** Adds a person to the watch list. */
export default async function Page() {
  const { locale } = await guard("watchlist:edit");
  const t = translator(locale, "watch-list");
  const title = t("form.new-title");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/staff/watch-list" text={t("entry.back")} />
        <Form
          action={addAction}
          fields={entryFields(locale)}
          texts={formTexts(locale, title, t("form.save"))}
        >
          <h1 className="govuk-heading-l">{title}</h1>
          <p className="govuk-body">{t("form.lead")}</p>
        </Form>
      </div>
    </div>
  );
}
