import { notFound, redirect } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { findCase } from "#lib/applications/review/find-case.ts";
import { findReassignable } from "#lib/applications/review/reassign.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { reassignAction } from "./actions.ts";

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** Reassigns an application to another officer. */
export default async function Page({ params }: Props) {
  const { actor, locale } = await guard("application:reassign");
  const { id } = await params;
  const found = await findReassignable(actor, id);
  const path = `/staff/applications/${id}`;
  // No longer reviewed by anyone: its page shows its status.
  if (found === undefined) {
    if (await findCase(actor, id)) redirect(path);
    notFound();
  }
  const t = translator(locale, "queue");
  const title = t("reassign.title", { reference: found.reference });
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={path} text={t("reassign.back")} />
        <Form
          action={reassignAction}
          fields={[
            {
              kind: "radios",
              name: "to",
              label: t("reassign.to"),
              options: found.officers.map((officer) => ({ value: officer.id, label: officer.email })),
            },
          ]}
          hidden={{ applicationId: found.id, from: found.holder.id }}
          texts={formTexts(locale, title, t("reassign.submit"))}
        >
          <h1 className="govuk-heading-l">{title}</h1>
          <p className="govuk-body">{t("reassign.lead", { officer: found.holder.email })}</p>
        </Form>
      </div>
    </div>
  );
}
