import { notFound, redirect } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { RETURN_REASONS } from "#lib/accounts/organisations/review/decide-host.ts";
import { findHost } from "#lib/accounts/organisations/review/find-host.ts";
import { languages } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { returnHostAction } from "../../actions.ts";

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** Returns a host with reasons for its managers. */
export default async function Page({ params }: Props) {
  const { actor, locale } = await guard("organisation:confirm");
  const { id } = await params;
  const host = await findHost(actor, id);
  if (!host) notFound();
  const path = `/staff/organisations/${id}`;
  if (!host.may.return) redirect(path);
  const t = translator(locale, "organisation");
  const title = t("return.title", { organisation: host.name });
  const language = languages[host.locale].name;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={path} text={translator(locale, "common")("back")} />
        <Form
          action={returnHostAction}
          fields={[
            {
              kind: "checkboxes",
              name: "reasons",
              label: t("return.reasons"),
              options: RETURN_REASONS.map((reason) => ({
                value: reason,
                label: t(`return-reason.${reason}`),
              })),
            },
            {
              kind: "textarea",
              name: "text",
              label: t("return.text"),
              hint: t("return.text-hint", { language }),
              rows: 6,
            },
          ]}
          texts={formTexts(locale, title, t("return.submit"))}
          hidden={{ id, version: host.submittedAt.toISOString() }}
        >
          <h1 className="govuk-heading-l">{title}</h1>
          <p className="govuk-body">
            {t(host.status === "CONFIRMED" ? "return.intro-confirmed" : "return.intro")}
          </p>
        </Form>
      </div>
    </div>
  );
}
