import { notFound } from "next/navigation";
import { BackLink } from "#components/ui/back-link.tsx";
import { findProperty } from "#lib/accounts/organisations/list-properties.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { requireMember } from "../../acting-member.ts";
import { PropertyForm } from "../property-form.tsx";

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** Changes an open property, or leads to closing it. */
export default async function Page({ params }: Props) {
  const { actor, locale } = await requireMember("properties:manage");
  const { id } = await params;
  const property = await findProperty(actor, id);
  if (!property || property.closedAt) notFound();
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
