import { BackLink } from "#components/ui/back-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { WarningText } from "#components/ui/warning-text.tsx";
import { invitationTransitions } from "#lib/domain/life-cycles/invitation.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { cancelAction } from "../actions.ts";

interface Props {
  readonly params: Promise<{ invitation: string }>;
}

/** Asks for confirmation before an invitation is permanently cancelled. */
export default async function Page({ params }: Props) {
  const { invitation: id } = await params;
  const { locale, invitation } = await guard("invitation:own", id);
  const { row } = invitation;
  const t = translator(locale, "invitations");
  const title = t("cancel.title");
  const isPossible = "cancel" in invitationTransitions[row.status];
  return (
    <>
      <PageTitle locale={locale} title={title} />
      <BackLink href={`/host/invitations/${id}`} text={t("form.back")} />
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{[row.surname, row.givenNames].filter(Boolean).join(" ")}</span>
        {title}
      </h1>
      {isPossible ? (
        <form action={cancelAction}>
          <WarningText label={translator(locale, "common")("important")}>{t("cancel.lead")}</WarningText>
          <input type="hidden" name="id" value={id} />
          <button type="submit" className="govuk-button govuk-button--warning">
            {t("cancel.submit")}
          </button>
        </form>
      ) : (
        <p className="govuk-body">{t("cancel.not-possible")}</p>
      )}
    </>
  );
}
