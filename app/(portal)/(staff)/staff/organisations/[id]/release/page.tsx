import { notFound, redirect } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { findHost } from "#lib/accounts/organisations/review/find-host.ts";
import { languages } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { releaseHostAction } from "../../actions.ts";

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** Releases a number that was registered wrongly. */
export default async function Page({ params }: Props) {
  const { actor, locale } = await guard("organisation:confirm");
  const { id } = await params;
  const host = await findHost(actor, id);
  if (!host) notFound();
  const path = `/staff/organisations/${id}`;
  if (!host.may.release) redirect(path);
  const t = translator(locale, "organisation");
  const common = translator(locale, "common");
  const title = t("release.title", { organisation: host.name });
  const language = languages[host.locale].name;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={path} text={common("back")} />
        <Form
          action={releaseHostAction}
          fields={[
            {
              kind: "textarea",
              name: "text",
              label: t("release.text"),
              hint: t("release.text-hint", { language }),
              rows: 6,
            },
          ]}
          texts={formTexts(locale, title, t("release.submit"))}
          hidden={{ id, version: host.submittedAt.toISOString() }}
        >
          <h1 className="govuk-heading-l">
            <span className="govuk-caption-l">{host.idNumber}</span>
            {title}
          </h1>
          <p className="govuk-body">{t("release.lead")}</p>
        </Form>
      </div>
    </div>
  );
}
