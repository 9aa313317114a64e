import { BackLink } from "#components/ui/back-link.tsx";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { PropertyForm } from "../property-form.tsx";

/** Adds a property. */
export default async function Page() {
  const { locale } = await guard("properties:manage");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/host/properties" text={translator(locale, "common")("back")} />
        <PropertyForm locale={locale} title={translator(locale, "organisation")("properties.add")} />
      </div>
    </div>
  );
}
