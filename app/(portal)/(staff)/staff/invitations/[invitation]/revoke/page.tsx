import { notFound, redirect } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { InsetText } from "#components/ui/inset-text.tsx";
import { invitationTransitions } from "#lib/domain/life-cycles/invitation.ts";
import { findInvitationCase } from "#lib/invitations/find-invitation.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { revokeAction } from "./actions.ts";

interface Props {
  readonly params: Promise<{ invitation: string }>;
}

/** Revokes an issued invitation, with a text for its host. */
export default async function Page({ params }: Props) {
  const { actor, locale } = await guard("invitation:decide");
  const { invitation: id } = await params;
  const found = await findInvitationCase(actor, id);
  if (!found) notFound();
  const path = `/staff/invitations/${id}`;
  if (!("revoke" in invitationTransitions[found.row.status])) redirect(path);
  const t = translator(locale, "invitations");
  const title = t("revoke.title");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={path} text={translator(locale, "common")("back")} />
        <Form
          action={revokeAction}
          fields={[
            {
              kind: "textarea",
              name: "text",
              label: t("revoke.text"),
              hint: t("revoke.text-hint"),
              rows: 5,
            },
          ]}
          texts={formTexts(locale, title, t("revoke.submit"))}
          hidden={{ id }}
        >
          <h1 className="govuk-heading-l">
            <span className="govuk-caption-l">
              {[found.row.surname, found.row.givenNames].filter(Boolean).join(" ")}
            </span>
            {title}
          </h1>
          <p className="govuk-body">{t("revoke.lead")}</p>
          {found.progress && <InsetText>{t("revoke.application")}</InsetText>}
        </Form>
      </div>
    </div>
  );
}
