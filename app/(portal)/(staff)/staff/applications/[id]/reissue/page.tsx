import { notFound, redirect } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { WarningText } from "#components/ui/warning-text.tsx";
import { findCase } from "#lib/applications/review/find-case.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { mayOnVisa } from "#lib/visas/visa-rights.ts";
import { guard } from "#lib/web/guard.ts";
import { reissueAction } from "./actions.ts";

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** Issues an unused visa again for its holder's new passport. */
export default async function Page({ params }: Props) {
  const { actor, locale } = await guard("visa:reissue");
  const { id } = await params;
  const found = await findCase(actor, id);
  if (found === undefined) notFound();
  const { file } = found;
  const path = `/staff/applications/${file.id}`;
  if (!mayOnVisa(actor, found).reissue) redirect(path);
  const t = translator(locale, "decisions");
  const title = t("reissue.title", { number: file.visa?.number ?? "" });
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={path} text={t("form.cancel")} />
        <Form
          action={reissueAction}
          hidden={{ applicationId: file.id }}
          texts={formTexts(locale, title, t("reissue.submit"))}
          fields={[
            {
              kind: "textarea",
              name: "mrz",
              label: t("reissue.mrz"),
              hint: t("reissue.mrz-hint"),
              rows: 3,
              mono: true,
            },
            { kind: "number", name: "blank-pages", label: t("reissue.blank-pages"), width: 2 },
            {
              kind: "checkboxes",
              name: "sound",
              label: t("reissue.condition"),
              options: [{ value: "yes", label: t("reissue.sound") }],
            },
          ]}
          footer={
            <WarningText label={translator(locale, "common")("important")}>
              {t("reissue.warning")}
            </WarningText>
          }
        >
          <h1 className="govuk-heading-l">{title}</h1>
          <p className="govuk-body">{t("reissue.lead")}</p>
        </Form>
      </div>
    </div>
  );
}
