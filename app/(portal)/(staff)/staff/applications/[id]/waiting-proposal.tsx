import { ButtonLink } from "#components/ui/button-link.tsx";
import { InsetText } from "#components/ui/inset-text.tsx";
import type { Actor } from "#lib/accounts/actor.ts";
import type { ReviewCase } from "#lib/applications/review/find-case.ts";
import { maySign } from "#lib/applications/review/find-proposals.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { groundText } from "#lib/policy/ground-text.ts";
import { OneButton } from "./one-button.tsx";
import { takeBackAction } from "./signature/actions.ts";

interface Props {
  readonly locale: Locale;
  readonly actor: Actor;
  readonly found: ReviewCase;
}

/** A decision that awaits its second signature, or the remark on the last one returned. */
export function WaitingProposal({ locale, actor, found: { file, waiting, proposals } }: Props) {
  const t = translator(locale, "decisions");
  if (waiting === undefined) {
    const [last] = proposals;
    if (last?.status !== "SENT_BACK" || file.decidedAt) return null;
    return (
      <InsetText>
        <p className="govuk-body portal-lines">
          {t("proposal.sent-back", { officer: last.closedBy ?? "", remark: last.remark ?? "" })}
        </p>
      </InsetText>
    );
  }
  const isOwn = waiting.proposedBy.id === actor.id;
  return (
    <InsetText>
      <p className="govuk-body">
        <strong>{t(`proposal.waiting.${waiting.kind}`, { officer: waiting.proposedBy.email })}</strong>
      </p>
      <p className="govuk-body">{t("proposal.since", { date: formatInstant(locale, waiting.proposedAt) })}</p>
      {waiting.ground && <p className="govuk-body">{groundText(locale, waiting.ground)}</p>}
      <p className="govuk-body portal-lines">{waiting.text}</p>
      <div className="portal-actions">
        {maySign(actor, waiting) && (
          <ButtonLink href={`/staff/applications/${file.id}/signature`}>{t("proposal.review")}</ButtonLink>
        )}
        {isOwn && (
          <OneButton action={takeBackAction} id={file.id} text={t("proposal.take-back")} kind="secondary" />
        )}
      </div>
      {isOwn && <p className="govuk-body">{t("signature.own")}</p>}
    </InsetText>
  );
}
