import { BackLink } from "#components/ui/back-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { closePropertyAction } from "../../actions.ts";

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** Asks for confirmation before a property is permanently closed. */
export default async function Page({ params }: Props) {
  const { id } = await params;
  const { locale, property } = await guard("properties:manage", id);
  const t = translator(locale, "organisation");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageTitle locale={locale} title={t("close.title")} />
        <BackLink href={`/host/properties/${id}`} text={translator(locale, "common")("back")} />
        <h1 className="govuk-heading-l">{t("close.title")}</h1>
        <p className="govuk-body">{t("close.body", { property: property.name })}</p>
        <form action={closePropertyAction}>
          <input type="hidden" name="id" value={id} />
          <button type="submit" className="govuk-button govuk-button--warning">
            {t("close.submit")}
          </button>
        </form>
      </div>
    </div>
  );
}
