import { notFound } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { findOwnGroup } from "#lib/invitations/find-group.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { maxUploadBytes } from "#lib/platform/uploads/limits.ts";
import { guard } from "#lib/web/guard.ts";
import { documentAction } from "./actions.ts";

interface Props {
  readonly params: Promise<{ group: string }>;
}

/** The page for adding a supporting document. */
export default async function Page({ params }: Props) {
  const { actor, locale } = await guard("invitation:request");
  const { group } = await params;
  if (!(await findOwnGroup(actor, group))) notFound();
  const t = translator(locale, "invitations");
  const title = t("document.title");
  return (
    <>
      <BackLink href={`/host/invitations/groups/${group}`} text={t("form.back")} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Form
            action={documentAction}
            fields={[
              { kind: "text", name: "title", label: t("document.name"), maxLength: 100 },
              {
                kind: "file",
                name: "file",
                label: t("document.file"),
                hint: t("document.file-hint"),
                accept: "image/jpeg,image/png,application/pdf",
                max: { bytes: maxUploadBytes, message: translator(locale, "documents")("problem.too-big") },
              },
            ]}
            hidden={{ group }}
            texts={formTexts(locale, title, t("document.add"))}
          >
            <h1 className="govuk-heading-l">{title}</h1>
            <p className="govuk-body">{t("document.lead")}</p>
          </Form>
        </div>
      </div>
    </>
  );
}
