import { notFound, redirect } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { formTexts } from "#components/ui/form-texts.ts";
import { rolesThatMay } from "#lib/accounts/rights.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { findEntry } from "#lib/watch-list/find-entries.ts";
import { currentLocale, requireActor } from "../../../../request.ts";
import { endAction } from "../../actions.ts";
import { entryName } from "../../entry-name.ts";

interface Props {
  readonly params: Promise<{ entry: string }>;
}

/** Somebody is taken off the watch list, with the reason. */
export default async function Page({ params }: Props) {
  const actor = await requireActor(...rolesThatMay("watchlist:edit"));
  const [{ entry: id }, locale] = await Promise.all([params, currentLocale()]);
  const entry = await findEntry(actor, id);
  if (entry === undefined) notFound();
  const path = `/staff/watch-list/${entry.id}`;
  if (entry.state === "ended") redirect(path);
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
