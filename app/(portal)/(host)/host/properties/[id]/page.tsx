import { BackLink } from "#components/ui/back-link.tsx";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { PropertyForm } from "../property-form.tsx";

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** Changes an open property, with a link for closing it. */
export default async function Page({ params }: Props) {
  const { id } = await params;
  const { locale, property } = await guard("properties:manage", id);
  const t = translator(locale, "organisation");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/host/properties" text={translator(locale, "common")("back")} />
        <PropertyForm locale={locale} title={t("properties.change")} property={property} />
        <p className="govuk-body">
          <a className="govuk-link" href={`/host/properties/${id}/close`}>
            {t("close.link")}
          </a>
        </p>
      </div>
    </div>
  );
}
